import { describeEachDatabase } from '../../__testUtils__/databases';
import { EntityPortal } from '../../entities/__testUtils__/entityPortal';
import {
  cellsOf,
  download,
  EXPORTS,
  withCookie,
} from '../__testUtils__/exportPortal';

jest.setTimeout(60_000);

const LIST = `${EXPORTS}/entities`;

describeEachDatabase('A list as a table for a spreadsheet', freshDatabase => {
  let portal: EntityPortal;
  const statements: string[] = [];

  beforeAll(async () => {
    const knex = await freshDatabase();
    portal = await EntityPortal.start(knex);
    knex.on('query', ({ sql }) => statements.push(sql));
    const money = [
      { year: 2020, applied: 21000000, granted: 750000 },
      { year: 2019, applied: 10000000000000, granted: 5, paid: 0 },
    ];
    await portal.open(
      portal.application(
        { title: 'Jatkohakemus; "2020"', description: 'Yksi\nkaksi' },
        {
          years: [2019, 2020, 2021],
          state: 'partlyGranted',
          decidedOn: '2020-02-06',
          deadline: '2019-09-30T16:15:00+03:00',
          regions: ['maakunta:19', 'maakunta:13'],
          money,
          keywords: ['yksi', 'kaksi'],
        },
      ),
    );
    await portal.open(portal.application({ title: 'Ilman rahaa' }));
    await portal.make(portal.application({ title: 'Salainen luonnos' }));
    for (const title of ['=1+1', '+1', '-1', '@SUM(A1)', 'a;=1+1', '＝1']) {
      await portal.open({
        title,
        spec: {
          funder: '=HYPERLINK("https://evil.example";"x")',
          keywords: ['=2+5', '@x'],
          authors: [{ name: '-2+3', organisation: '=cmd|x' }],
        },
      });
    }
  }, 60_000);
  afterAll(() => portal?.stop());

  const table = async (query: string, person: any = 'outsider') => {
    const csv = await download(portal, person, `${LIST}?format=csv&${query}`);
    return { csv, rows: cellsOf(csv) };
  };

  it('opens in Excel: byte order mark, semicolons, decimal commas, a row for each year', async () => {
    const { csv, rows } = await table('kind=GrantApplication&language=fi');
    expect(csv.startsWith('\ufeff"Otsikko";"Työtila";')).toBe(true);
    const [header, ...found] = rows;
    const records = found.map(cells =>
      Object.fromEntries(cells.map((cell, at) => [header[at], cell])),
    );
    expect(header).toEqual([
      '\ufeffOtsikko',
      'Työtila',
      'Tila',
      'Rahoittaja',
      'Avustuslaji',
      'Hakemuksen laji',
      'Haku',
      'Haku päättyy',
      'Avustusehdotus julkaistu',
      'Avustuspäätös',
      'Käytettävä viimeistään',
      'Käyttöaika',
      'Maakunta',
      'Edellinen hakemus',
      'Sovellettu hakemuksesta',
      'Asiasanat',
      'Vuosi',
      'Haettu (€)',
      'Ehdotettu (€)',
      'Myönnetty (€)',
      'Siirtynyt edelliseltä vuodelta (€)',
      'Maksettu (€)',
      'Julkaisutila',
      'Kuka näkee',
      'Kieli',
      'Muutettu',
      'Osoite',
      'Tiivistelmä',
    ]);
    expect(
      records.map(record => [
        record['\ufeffOtsikko'],
        record.Vuosi,
        record['Haettu (€)'],
        record['Myönnetty (€)'],
        record['Maksettu (€)'],
      ]),
    ).toEqual([
      ['Ilman rahaa', '2020', '', '', ''],
      ['Jatkohakemus; "2020"', '2019', '100000000000,00', '0,05', '0,00'],
      ['Jatkohakemus; "2020"', '2020', '210000,00', '7500,00', ''],
      ['Jatkohakemus; "2020"', '2021', '', '', ''],
    ]);
    expect(records[1]).toMatchObject({
      Työtila: 'Lappi',
      Tila: 'Osittain myönnetty',
      Maakunta: 'Lappi, Keski-Suomi',
      'Haku päättyy': '2019-09-30T16:15:00+03:00',
      Avustuspäätös: '2020-02-06',
      Asiasanat: 'yksi, kaksi',
      Julkaisutila: 'Julkaistu',
      'Kuka näkee': 'kaikki portaalissa',
      Kieli: 'suomi',
      Osoite:
        'https://portal.example/innokyla/grantapplication/lappi/jatkohakemus-2020',
      Tiivistelmä: 'Yksi\nkaksi',
    });
  });

  it('speaks the language asked for, with the marks that its spreadsheets read', async () => {
    const swedish = await table('kind=GrantApplication&language=sv');
    expect(swedish.rows[0]).toContain('Beviljat (€)');
    const english = await download(
      portal,
      'outsider',
      `${LIST}?format=csv&kind=GrantApplication&language=en`,
    );
    const [header, ...rows] = cellsOf(english, ',');
    expect(header).toContain('Granted (€)');
    expect(rows.map(cells => cells[header.indexOf('Granted (€)')])).toContain(
      '7500.00',
    );
  });

  it('runs nothing in a spreadsheet: no cell begins as a formula, and no text can be parted into one', async () => {
    for (const language of ['fi', 'en']) {
      const csv = await download(
        portal,
        'outsider',
        `${LIST}?format=csv&kind=OperatingModel&language=${language}`,
      );
      const rows = cellsOf(csv, language === 'en' ? ',' : ';');
      expect(rows).toHaveLength(7);
      expect(rows.flat().filter(cell => /^\s*[=+\-@＝]/.test(cell))).toEqual(
        [],
      );
      // Even a spreadsheet that parts cells by another mark keeps a quoted text together.
      for (const mark of [';', ',', '\t']) {
        expect(
          cellsOf(csv, mark)
            .flat()
            .filter(cell => /^\s*[=+\-@]/.test(cell)),
        ).toEqual([]);
      }
      expect(rows.flat()).toEqual(
        expect.arrayContaining(["'=1+1", "'+1", "'-1", "'@SUM(A1)", 'a;=1+1']),
      );
    }
  });

  it('holds what the reader may see and has filtered, and nothing else', async () => {
    const titles = async (query: string, person?: any) =>
      (await table(`kind=GrantApplication&language=fi&${query}`, person)).rows
        .slice(1)
        .map(cells => cells[0]);
    expect(await titles('')).not.toContain('Salainen luonnos');
    expect(await titles('', 'expert')).not.toContain('Salainen luonnos');
    expect(await titles('', 'service')).not.toContain('Salainen luonnos');
    expect(await titles('', 'member')).toContain('Salainen luonnos');
    expect(await titles('filter.status=draft', 'member')).toEqual([
      'Salainen luonnos',
    ]);
    expect(await titles('filter.status=draft')).toEqual([]);
    expect(await titles('filter.region=maakunta:13&workspace=lappi')).toEqual(
      Array(3).fill('Jatkohakemus; "2020"'),
    );
    expect(await titles('workspace=naapuri')).toEqual([]);
    expect(await titles('programme=ohjelma')).toHaveLength(4);
  });

  it('has its columns and their words for every kind', async () => {
    for (const kind of ['Workspace', 'OperatingModel', 'Document']) {
      const { rows } = await table(`kind=${kind}&language=fi`);
      expect(rows[0].join()).toMatch(/Otsikko,Työtila,[A-ZÄÖ].*,Tiivistelmä$/);
    }
    const { rows } = await table('kind=workspace&language=fi', 'outsider');
    const parent = rows[0].indexOf('Kuuluu ohjelmaan');
    expect(rows.find(([title]) => title === 'Lappi')?.[parent]).toBe('Ohjelma');
  });

  it('is saved by a browser with the portal’s cookie alone', async () => {
    const { status, headers } = await withCookie(
      portal,
      'outsider',
      `${LIST}?format=csv&kind=OperatingModel`,
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="Toimintamallit \d{4}-\d\d-\d\d\.csv"$/,
    );
    await portal
      .as('nobody')
      .get(`${LIST}?format=csv&kind=Document`)
      .expect(401);
  });

  it.each([
    ['kind=Document', /format: must be csv or 360giving/],
    ['kind=Document&format=xlsx', /format: must be csv or 360giving/],
    ['format=csv', /kind: must be given/],
    ['format=csv&kind=kissa', /kind: "kissa" is not a kind/],
    ['format=csv&kind=Document&language=no', /language: must be one of/],
    ['format=csv&kind=Document&filter.vari=x', /"vari" is not a facet/],
    ['format=csv&kind=Document&limit=5', /limit: is not a known/],
    ['format=csv&kind=Document&cursor=x', /cursor: is not a known/],
    ['format=csv&kind=Document&orderBy=title', /orderBy: is not a known/],
    ['format=csv&kind=Document&deleted=true', /deleted: is not a known/],
    ['format=csv&kind=Document&workspace=..%2F', /workspace: must be/],
  ])('says what is wrong with ?%s', async (query, message) => {
    const { status, body } = await portal
      .as('outsider')
      .get(`${LIST}?${query}`);
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  describe('of 1 200 entities', () => {
    beforeAll(async () => {
      const { knex } = portal;
      const [row] = await knex('entities').where({ title: 'Ilman rahaa' });
      await knex.batchInsert(
        'entities',
        Array.from({ length: 1200 }, (_, at) => ({
          ...row,
          id: `01890000-0000-7000-8000-${String(at).padStart(12, '0')}`,
          name: `monta-${at}`,
          title: `Monta ${at}`,
          sort_title: `monta ${at}`,
          // Many at the same moment: the place in the list must not hang on the time alone.
          created_at: `2019-01-0${1 + (at % 3)}T00:00:00.000Z`,
        })),
        50,
      );
    });

    it('has each of them once', async () => {
      const { rows } = await table('kind=GrantApplication');
      const many = rows
        .map(([title]) => title)
        .filter(title => title.startsWith('Monta'));
      expect(many).toHaveLength(1200);
      expect(new Set(many).size).toBe(1200);
    });

    it('is read by pages of a hundred, within the budget of statements', async () => {
      statements.length = 0;
      const { rows } = await table('kind=GrantApplication');
      const pages = Math.ceil((1200 + 2) / 100);
      expect(rows.length).toBeGreaterThan(1200);
      // Memberships and the total once; each page: rows, workspaces, titles of what they name.
      expect(statements).toHaveLength(2 + 3 * pages);
    });
  });
});
