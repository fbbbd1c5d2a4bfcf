import { entryNames } from './entryNames';

describe('Names of files in one folder', () => {
  it('keeps names as they are, and numbers those that are taken', () => {
    expect(
      entryNames(['hakemus.pdf', 'hakemus.pdf', 'Hakemus.PDF', 'lue', 'lue']),
    ).toEqual([
      'hakemus.pdf',
      'hakemus (2).pdf',
      'Hakemus (3).PDF',
      'lue',
      'lue (2)',
    ]);
  });

  it('never gives a numbered name that another file has', () => {
    expect(entryNames(['a (2).txt', 'a.txt', 'a.txt'])).toEqual([
      'a (2).txt',
      'a.txt',
      'a (3).txt',
    ]);
  });

  it('makes names that every system can write, and that read as they are', () => {
    expect(
      entryNames([
        'a:b?.pdf',
        'CON.txt',
        '../../etc/passwd',
        'lasku\u202efdp.exe',
        'Ja\u0308rjestö.pdf',
      ]),
    ).toEqual([
      'a_b_.pdf',
      '_CON.txt',
      'passwd',
      'laskufdp.exe',
      'Järjestö.pdf',
    ]);
  });
});
