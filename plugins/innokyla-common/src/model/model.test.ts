import {
  formatCents,
  formatRef,
  linkUrlSchema,
  nameSchema,
  NAME_PATTERN,
  parseEuros,
  parseRef,
  periodSchema,
  REF_PATTERN,
  slugFromTitle,
  sortKeyOfTitle,
} from './index';

describe('Names from titles', () => {
  it.each([
    ['Järjestöyhdyshenkilö', 'jarjestoyhdyshenkilo'],
    ['Åbo och Övertorneå', 'abo-och-overtornea'],
    ['  Mitä? Kuka! Missä… ', 'mita-kuka-missa'],
    ['Järjestö 2.0: mukana muutoksessa', 'jarjesto-2-0-mukana-muutoksessa'],
    ['Straße & Œuvre', 'strasse-ouvre'],
    ['日本語', ''],
    ['—', ''],
  ])('makes "%s" into "%s"', (title, name) => {
    expect(slugFromTitle(title)).toBe(name);
    expect(name === '' || NAME_PATTERN.test(name)).toBe(true);
  });

  it('keeps to 63 characters without a hyphen at the end', () => {
    const name = slugFromTitle(`${'a'.repeat(62)} bcd`);
    expect(name).toBe('a'.repeat(62));
    expect(nameSchema.safeParse(name).success).toBe(true);
  });
});

describe('Finnish order of titles', () => {
  it('puts å, ä and ö after z, and other marks beside their letter, compared byte by byte', () => {
    const titles = [
      'öljy',
      'Zeta',
      'äiti',
      'Åbo',
      'éclair',
      'eka',
      'alku',
      'Alku 2',
    ];
    const byBytes = (a: string, b: string) =>
      Buffer.compare(
        Buffer.from(sortKeyOfTitle(a)),
        Buffer.from(sortKeyOfTitle(b)),
      );
    expect(titles.sort(byBytes)).toEqual([
      'alku',
      'Alku 2',
      'éclair',
      'eka',
      'Zeta',
      'Åbo',
      'äiti',
      'öljy',
    ]);
  });
});

describe('Entity references', () => {
  it('are written in lower case and read back', () => {
    const ref = formatRef({
      kind: 'OperatingModel',
      namespace: 'lappi',
      name: 'malli',
    });
    expect(ref).toBe('operatingmodel:lappi/malli');
    expect(parseRef('OperatingModel:lappi/malli')).toEqual({
      kind: 'operatingmodel',
      namespace: 'lappi',
      name: 'malli',
    });
  });

  it.each([
    'malli',
    'a:b',
    'a/b',
    'a:b/',
    ':b/c',
    'a:b/c/d',
    'a:../..',
    'a:b/c d',
  ])('refuses "%s"', text => {
    expect(REF_PATTERN.test(text)).toBe(false);
    expect(() => parseRef(text)).toThrow(
      `"${text}" is not an entity reference`,
    );
  });
});

describe('Sums of money', () => {
  it.each([
    ['210 000', 21_000_000],
    ['210\u00a0000 €', 21_000_000],
    ['7 500,00 euroa', 750_000],
    ['7500.5', 750_050],
    ['0,01', 1],
    ['0', 0],
    ['999999999999', 99_999_999_999_900],
  ])('reads "%s" exactly', (text, cents) =>
    expect(parseEuros(text)).toBe(cents),
  );

  it.each(['', '-1', '1,234', '1.2.3', '1e5', 'sata', '∞', '1,5,5'])(
    'does not take "%s" for a sum',
    text => expect(parseEuros(text)).toBeUndefined(),
  );

  it('are shown in each language, whole euros without decimals', () => {
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
    expect(plain(formatCents(21_000_000, 'fi'))).toBe('210 000 €');
    expect(plain(formatCents(750_050, 'sv'))).toBe('7 500,50 €');
    expect(formatCents(1, 'en')).toBe('€0.01');
  });
});

describe('Links and periods', () => {
  /* eslint-disable no-script-url -- these are what must not pass */
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'JaVaScRiPt:x',
    '//x',
    'x',
  ])('does not take %s for a link', url =>
    expect(linkUrlSchema.safeParse(url).success).toBe(false),
  );
  /* eslint-enable no-script-url */

  it('takes web and mail addresses', () => {
    for (const url of [
      'https://innokyla.fi/fi',
      'http://a.fi',
      'mailto:a@b.fi',
    ]) {
      expect(linkUrlSchema.safeParse(url).success).toBe(true);
    }
  });

  it('takes open and one-day periods, and refuses an end before the start', () => {
    for (const period of [
      {},
      { start: '2020-01-01' },
      { start: '2020-01-01', end: '2020-01-01' },
    ]) {
      expect(periodSchema.safeParse(period).success).toBe(true);
    }
    const result = periodSchema.safeParse({
      start: '2020-01-02',
      end: '2020-01-01',
    });
    expect(result.error?.issues[0]).toMatchObject({
      path: ['end'],
      message: 'must not be before the start',
    });
    expect(periodSchema.safeParse({ start: '2020-02-30' }).success).toBe(false);
  });
});
