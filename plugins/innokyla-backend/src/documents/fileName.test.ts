import { cleanFileName, extensionOf, withExtension } from './fileName';

describe('names of files', () => {
  it.each([
    [
      'Järjestöhakemus 2020 – ääkköset.pdf',
      'Järjestöhakemus 2020 – ääkköset.pdf',
    ],
    ['Ансамбль 文档 👩‍👩‍👧.docx', 'Ансамбль 文档 👩‍👩‍👧.docx'],
    ['ja\u0308rjesto\u0308.pdf', 'järjestö.pdf'],
    ['C:\\Users\\liisa\\hakemus.pdf', 'hakemus.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['rivi\r\nSet-Cookie: a.pdf', 'riviSet-Cookie: a.pdf'],
    ['hakemus\u202efdp.exe', 'hakemusfdp.exe'],
    ['...piilo.pdf', 'piilo.pdf'],
    [' muistio.odt. ', 'muistio.odt'],
  ])('keeps of %j what is a name: %j', (given, clean) => {
    expect(cleanFileName(given)).toBe(clean);
  });

  it.each(['', '..', 'kansio/', '\u202e', ' . '])(
    'refuses %j, which names nothing',
    given => {
      expect(() => cleanFileName(given)).toThrow(
        /filename: must be the name of a file/,
      );
    },
  );

  it('shortens a long name without losing its ending or half a character', () => {
    const name = cleanFileName(`${'👍'.repeat(200)}.pdf`);
    expect(name.length).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^(👍)+\.pdf$/u);
    expect(withExtension('ä'.repeat(255), 'pdf')).toBe(
      `${'ä'.repeat(251)}.pdf`,
    );
  });

  it('finds the ending', () => {
    expect(extensionOf('Hakemus.PDF')).toBe('pdf');
    expect(extensionOf('arkisto.tar.gz')).toBe('gz');
    expect(extensionOf('muistio')).toBe('');
    expect(extensionOf('Kokous 3. huhtikuuta')).toBe('');
  });
});
