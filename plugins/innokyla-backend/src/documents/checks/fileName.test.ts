import { namedFile } from '../../http/contentDisposition';
import { cleanFileName, extensionOf, withExtension } from './fileName';

/** The name that a browser saves a file under, from the header. */
function savedAs(header: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)$/.exec(header)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  const plain = /filename="?((?:[^"\\]|\\.)*?)"?$/.exec(header)![1];
  return plain.replace(/\\(.)/g, '$1');
}

const FAMILY = '👩‍👩‍👧';

const NAMES: [given: string, clean: string][] = [
  [
    'Järjestöhakemus 2020 – ääkköset.pdf',
    'Järjestöhakemus 2020 – ääkköset.pdf',
  ],
  [`Ансамбль 文档 ${FAMILY}.docx`, `Ансамбль 文档 ${FAMILY}.docx`],
  ['می‌خواهم.pdf', 'می‌خواهم.pdf'],
  ['ja\u0308rjesto\u0308.pdf', 'järjestö.pdf'],
  ['100 % "varma"; a=b, c.pdf', '100 % _varma_; a=b, c.pdf'],
  ["l’été d'été.pdf", "l’été d'été.pdf"],
  // Folders, of both kinds of machines.
  ['C:\\Users\\liisa\\hakemus.pdf', 'hakemus.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['/etc/hakemus.pdf', 'hakemus.pdf'],
  ['..\\..\\hakemus.pdf', 'hakemus.pdf'],
  // What nobody sees.
  ['rivi\r\nSet-Cookie: a.pdf', 'rivi Set-Cookie_ a.pdf'],
  ['hakemus.pdf\u0000.exe', 'hakemus.pdf.exe'],
  ['\u0000\u0007\u001b[31mhakemus.pdf', '[31mhakemus.pdf'],
  ['hakemus\u202efdp.exe', 'hakemusfdp.exe'],
  ['\u2066hake\u2069mus\u200f.pdf', 'hakemus.pdf'],
  ['ha\u200bke\u00adm\u2060us\ufeff.pdf', 'hakemus.pdf'],
  ['ha\u200dkemus\u200d.pdf', 'hakemus.pdf'],
  ['hakemus\ud800.pdf', 'hakemus.pdf'],
  ['hakemus\u{e0041}.pdf', 'hakemus.pdf'],
  ['a\u00a0\u3000 b\t.pdf', 'a b .pdf'],
  // What machines make of it.
  ['...piilo.pdf', 'piilo.pdf'],
  [' muistio.odt. ', 'muistio.odt'],
  ['Mitä? <1>|*.pdf', 'Mitä_ _1___.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['nul', '_nul'],
  ['lpt1.tar.gz', '_lpt1.tar.gz'],
  ['Console.pdf', 'Console.pdf'],
  ['.pdf', 'file.pdf'],
  ['\u202e.PDF', 'file.PDF'],
];

describe('names of files', () => {
  it.each(NAMES)('keeps of %j what is a name: %j', (given, clean) => {
    expect(cleanFileName(given)).toBe(clean);
  });

  it.each(['', '..', 'kansio/', '../..', '\u202e', ' . ', '\u0000', '\u3164'])(
    'refuses %j, which names nothing',
    given => {
      expect(() => cleanFileName(given)).toThrow(
        /filename: must be the name of a file/,
      );
    },
  );

  it.each([
    `${'👍'.repeat(300)}.pdf`,
    `${FAMILY.repeat(300)}.pdf`,
    `${'ä'.repeat(300)}.pdf`,
    `${'a'.repeat(300)}.pdf`,
    'a'.repeat(300),
    `a.${'p'.repeat(300)}`,
    `${'a '.repeat(150)}.pdf`,
  ])(
    'shortens a long name without losing its ending or half a character (%#)',
    given => {
      const name = cleanFileName(given);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(Buffer.byteLength(name)).toBeGreaterThan(220);
      expect(name.endsWith('.pdf')).toBe(given.endsWith('.pdf'));
      // Half an emoji would be left over when all whole ones are taken out.
      expect(name.replaceAll(FAMILY, '').replaceAll('👍', '')).not.toMatch(
        /[\p{Cs}👩👧\u200d]/u,
      );
    },
  );

  it.each([...NAMES.map(([, clean]) => clean), cleanFileName('ä'.repeat(300))])(
    'leaves %j as it is, and browsers save it so',
    clean => {
      expect(cleanFileName(clean)).toBe(clean);
      for (const type of ['inline', 'attachment'] as const) {
        const header = namedFile(clean, type);
        // Nothing but this may stand in a header at all.
        expect(header).toMatch(/^[\x20-\x7e]+$/);
        expect(header.startsWith(`${type};`)).toBe(true);
        expect(savedAs(header)).toBe(clean);
      }
    },
  );

  it('finds the ending, and gives one to a name that has none', () => {
    expect(extensionOf('Hakemus.PDF')).toBe('pdf');
    expect(extensionOf('arkisto.tar.gz')).toBe('gz');
    expect(extensionOf('muistio')).toBe('');
    expect(extensionOf('Kokous 3. huhtikuuta')).toBe('');
    expect(withExtension('a'.repeat(255), 'pdf')).toBe(
      `${'a'.repeat(251)}.pdf`,
    );
  });
});
