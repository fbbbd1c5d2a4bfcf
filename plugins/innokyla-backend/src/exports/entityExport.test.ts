import { parse } from 'content-disposition';
import { describeEachDatabase } from '../__testUtils__/databases';
import {
  type Answered,
  EntityPortal,
} from '../entities/__testUtils__/entityPortal';
import {
  download,
  EXPORTS,
  fileOf,
  withCookie,
} from './__testUtils__/exportPortal';

jest.setTimeout(60_000);

describeEachDatabase('One entity as a file', freshDatabase => {
  let portal: EntityPortal;
  let secret: Answered;
  let application: Answered;
  const statements: string[] = [];

  beforeAll(async () => {
    const knex = await freshDatabase();
    portal = await EntityPortal.start(knex);
    knex.on('query', ({ sql }) => statements.push(sql));
    await portal.open(portal.application({ title: 'Hakemus 2019 [vanha]' }));
    secret = await portal.make(portal.model({ title: 'Salainen malli' }));
    application = await portal.open(
      portal.application(
        {
          title: 'Jatkohakemus 2020: <b>Järjestöt</b> & *kunnat*',
          description: 'Haettiin **210 000 €**.',
        },
        {
          state: 'partlyGranted',
          grantType: 'C',
          funder: 'STEA | säätiö',
          deadline: '2019-09-30T16:15:00+03:00',
          regions: ['maakunta:19'],
          money: [{ year: 2020, applied: 21000000, granted: 750000 }],
          proposedOn: '2019-12-06',
          decidedOn: '2020-02-06',
          conditions: 'Yhteistyötä tulee vahvistaa.',
          reports: [
            {
              type: 'interim',
              due: '2020-08-31T16:15:00+03:00',
              deliveredOn: '2020-08-28',
            },
          ],
          previous: 'grantapplication:lappi/hakemus-2019-vanha',
          sources: { need: 'operatingmodel:lappi/salainen-malli' },
          keywords: ['sote', 'kunta_yhteistyö'],
          sections: {
            need: '# Miksi\n\nVälimatkat ovat *pitkiä*.\n\nKunnat\n---\n\n<script>alert(1)</script>',
          },
        },
      ),
    );
  }, 60_000);
  afterAll(() => portal?.stop());

  it('is markdown with every fact, sum and section, in the language asked for', async () => {
    const text = await download(
      portal,
      'outsider',
      fileOf(application, 'format=markdown&language=fi'),
    );
    const lines = text.split('\n').map(line => line.replace(/\s/g, ' '));
    expect(lines).toEqual(
      expect.arrayContaining([
        '# Jatkohakemus 2020: \\<b\\>Järjestöt\\</b\\> \\& \\*kunnat\\*',
        'Haettiin **210 000 €**.',
        '- **Tila:** Osittain myönnetty',
        '- **Rahoittaja:** STEA \\| säätiö',
        '- **Avustuslaji:** C – hankeavustus',
        '- **Haku päättyy:** 30.9.2019 klo 16.15 (UTC+03:00)',
        '- **Avustuspäätös:** 6.2.2020',
        '- **Maakunta:** Lappi',
        '- **Edellinen hakemus:** [Hakemus 2019 \\[vanha\\]](<https://portal.example/innokyla/grantapplication/lappi/hakemus-2019-vanha>)',
        '- **Asiasanat:** sote, kunta\\_yhteistyö',
        '| Summa | 2020 |',
        '| Haettu | 210 000 € |',
        '| Myönnetty | 7 500 € |',
        '| Siirtynyt edelliseltä vuodelta | Ei tiedossa |',
        '## Päätöksen ehdot',
        '- **Väliselvitys:** määräaika 31.8.2020 klo 16.15 (UTC+03:00), toimitettu 28.8.2020',
        '## Tarve',
        '### Miksi',
        '#### Kunnat',
        '\\<script>alert(1)\\</script>',
        '- Työtila: [Lappi](<https://portal.example/innokyla/workspace/default/lappi>)',
        '- Kuka näkee: kaikki portaalissa',
      ]),
    );
    expect(lines.filter(line => line.startsWith('# '))).toHaveLength(1);
    expect(text).not.toMatch(/salainen|undefined|null|NaN|Invalid/i);
    expect(
      await download(
        portal,
        'outsider',
        fileOf(application, 'format=markdown&language=sv'),
      ),
    ).toContain('- **Finansiär:** STEA');
  });

  it('speaks the entity’s own language when none is asked for', async () => {
    const swedish = await portal.open({ title: 'Modell', language: 'sv' });
    expect(
      await download(portal, 'outsider', fileOf(swedish, 'format=markdown')),
    ).toContain('- Arbetsrum: ');
  });

  it('says what it was adapted from', async () => {
    const original = await portal.open({ title: 'Alkuperäinen malli' });
    const { body: adapted } = await portal.derive('neighbour', original);
    expect(
      await download(portal, 'neighbour', fileOf(adapted, 'format=markdown')),
    ).toContain(
      '[Alkuperäinen malli](<https://portal.example/innokyla/operatingmodel/lappi/alkuperainen-malli>)',
    );
  });

  it('is JSON exactly as the API answers it', async () => {
    const { body } = await portal.get('outsider', application).expect(200);
    const text = await download(
      portal,
      'outsider',
      fileOf(application, 'format=json'),
    );
    expect(JSON.parse(text)).toEqual(body);
    expect(text).toContain('\n  "kind"');
  });

  it.each([
    ['markdown', 'text/markdown; charset=utf-8', 'md'],
    ['json', 'application/json; charset=utf-8', 'json'],
  ])(
    'is saved under its title by a browser: %s',
    async (format, type, ending) => {
      const odd = await portal.open({ title: 'Päivä / yö: "文档" ; 100 %' });
      // Titles are not let turn the writing direction any more; some were written before.
      await portal
        .knex('entities')
        .where('name', odd.metadata.name)
        .update({ title: `${odd.metadata.title} \u202Egnp` });
      const { headers, status } = await withCookie(
        portal,
        'outsider',
        fileOf(odd, `format=${format}`),
      );
      expect(status).toBe(200);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      expect(parse(headers.get('content-disposition')!)).toEqual({
        type: 'attachment',
        // Characters that no Windows disk takes are replaced.
        parameters: { filename: `Päivä - yö_ _文档_ ; 100 % gnp.${ending}` },
      });
    },
  );

  it('has a name even when the title is none', async () => {
    const dots = await portal.open({ title: '...', name: 'pisteet' });
    const { headers } = await withCookie(
      portal,
      'outsider',
      fileOf(dots, 'format=json'),
    );
    expect(headers.get('content-disposition')).toContain('innokyla.json');
  });

  it('is for those who may see it; to everybody else it does not exist', async () => {
    const statusFor = async (person: any, format: string) =>
      (await portal.as(person).get(fileOf(secret, `format=${format}`))).status;
    for (const format of ['markdown', 'json']) {
      expect(await statusFor('admin', format)).toBe(200);
      expect(await statusFor('member', format)).toBe(200);
      for (const person of [
        'expert',
        'neighbour',
        'outsider',
        'moderator',
        'service',
      ]) {
        expect([person, await statusFor(person, format)]).toEqual([
          person,
          404,
        ]);
      }
      expect(await statusFor('nobody', format)).toBe(401);
    }
    const hidden = await withCookie(
      portal,
      'outsider',
      fileOf(secret, 'format=json'),
    );
    const missing = await withCookie(
      portal,
      'outsider',
      `${EXPORTS}/operatingmodel/lappi/ei-ole?format=json`,
    );
    expect([hidden.status, (await hidden.json()).error.message]).toEqual([
      missing.status,
      (await missing.json()).error.message,
    ]);
  });

  it('names nothing the reader may not see', async () => {
    const mine = await download(
      portal,
      'member',
      fileOf(application, 'format=markdown'),
    );
    expect(mine).toContain('[Salainen malli]');
    for (const format of ['markdown', 'json']) {
      expect(
        await download(
          portal,
          'outsider',
          fileOf(application, `format=${format}`),
        ),
      ).not.toMatch(/salainen/i);
    }
  });

  it.each([
    ['', /format: must be markdown or json/],
    ['format=pdf', /format: must be markdown or json/],
    ['format=csv', /format: must be markdown or json/],
    ['format=json&format=json', /format: must stand once/],
    ['format=json&language=de', /language: must be one of fi, sv, en/],
    ['format=json&lang=fi', /lang: is not a known query parameter/],
    ['format=json%00', /format: /],
  ])('says what is wrong with ?%s', async (query, message) => {
    const { status, body } = await portal
      .as('outsider')
      .get(fileOf(application, query));
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  it.each([
    'olematon/lappi/x',
    'operatingmodel/..%2f/x',
    'operatingmodel/LAPPI/%00',
  ])('does not exist at %s', async path => {
    const { status } = await portal
      .as('outsider')
      .get(`${EXPORTS}/${path}?format=json`);
    expect(status).toBe(404);
  });

  it('keeps to its budget of statements', async () => {
    const count = async (format: string) => {
      statements.length = 0;
      await download(portal, 'member', fileOf(application, `format=${format}`));
      return statements.length;
    };
    const json = await count('json');
    // What the API reads for its own answer; markdown asks once more, for the titles of what stands in the text.
    statements.length = 0;
    await portal.get('member', application).expect(200);
    expect(json).toBe(statements.length);
    expect(await count('markdown')).toBe(json + 1);
  });
});
