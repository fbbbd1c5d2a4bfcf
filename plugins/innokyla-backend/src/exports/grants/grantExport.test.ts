import { formatCents } from '@innokyla/backstage-plugin-innokyla-common';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { EntityPortal } from '../../entities/__testUtils__/entityPortal';
import {
  download,
  EXPORTS,
  GRANTS,
  withCookie,
} from '../__testUtils__/exportPortal';

jest.setTimeout(60_000);

const PACKAGE = `${EXPORTS}/entities?format=360giving`;

/** The published schema of the standard stands beside the project, not in it. */
const SCHEMAS = path.resolve(
  __dirname,
  '../../../../../../shared/data/360giving',
);
const hasSchemas = existsSync(SCHEMAS);

function validator() {
  const schema = (name: string) => {
    const { $schema: _dialect, ...rest } = JSON.parse(
      readFileSync(path.join(SCHEMAS, name), 'utf8'),
    );
    return rest;
  };
  // Its own words (`codelist`, `rollUp`) are no part of JSON Schema.
  const ajv = addFormats(
    new Ajv2020({ strict: false, allErrors: true }) as never,
  ) as unknown as Ajv2020;
  const grant = schema('360-giving-schema.json');
  const wrapper = schema('360-giving-package-schema.json');
  // The package names the grant's schema by the address of the release before.
  ajv.addSchema({ ...grant, $id: wrapper.properties.grants.items.$ref });
  return ajv.compile(wrapper);
}

describeEachDatabase('Grants as 360Giving', freshDatabase => {
  let portal: EntityPortal;
  const statements: string[] = [];

  const granted = (fields: object, spec: object) =>
    portal.application(fields as {}, {
      state: 'granted',
      funder: 'STEA',
      decidedOn: '2020-02-06',
      money: [{ year: 2020, granted: 750000 }],
      ...spec,
    });
  const grantsFor = async (person: any = 'outsider', query = '') =>
    JSON.parse(await download(portal, person, `${PACKAGE}${query}`));

  beforeAll(async () => {
    const knex = await freshDatabase();
    portal = await EntityPortal.start(knex, {
      innokyla: { threeSixtyGiving: GRANTS },
    });
    knex.on('query', ({ sql }) => statements.push(sql));
    const { body: lappi } = await portal
      .as('admin')
      .get('/api/innokyla/entities/workspace/default/lappi');
    await portal
      .put('admin', lappi, lappi.revision, {
        spec: { ...lappi.spec, host: 'Lapin yhdistys ry' },
      })
      .expect(200);
    await portal.open(
      granted(
        {
          title: 'Lapin hakemus 2020',
          name: 'lappi-2020',
          description: 'Haettiin 210 000 €, myönnettiin 7 500 €.',
        },
        {
          state: 'partlyGranted',
          grantType: 'C',
          call: 'STEA, jatkohaku 2020',
          regions: ['maakunta:19'],
          usage: { start: '2020-03-01', end: '2020-12-31' },
          money: [
            { year: 2020, applied: 21000000, granted: 750000, paid: 700001 },
          ],
        },
      ),
    );
    await portal.open(
      granted(
        { title: 'Monivuotinen', name: 'monta' },
        {
          years: [2018, 2019, 2020],
          usableUntil: '2021-06-30',
          money: [
            { year: 2019, granted: 10 },
            { year: 2018, granted: 9999999999999 },
            { year: 2020, granted: 0 },
            { year: 2021, applied: 5 },
          ],
        },
      ),
    );
    await portal.open(granted({ title: 'Hylätty' }, { state: 'rejected' }));
    await portal.open(
      granted({ title: 'Päiväämätön' }, { decidedOn: undefined }),
    );
    await portal.open(granted({ title: 'Summaton' }, { money: [] }));
    await portal.open(
      granted(
        { title: 'Isännätön', workspace: 'naapuri', by: 'neighbour' },
        {},
      ),
    );
    await portal.make(granted({ title: 'Luonnos' }, {}));
    await portal.make(
      granted(
        { title: 'Vain työtilalle', name: 'sisainen', status: 'published' },
        {},
      ),
    );
  }, 60_000);
  afterAll(() => portal?.stop());

  if (hasSchemas) {
    it('are valid by the standard’s own schema', async () => {
      const validate = validator();
      for (const language of ['fi', 'sv', 'en']) {
        const found = await grantsFor('member', `&language=${language}`);
        validate(found);
        expect(validate.errors ?? []).toEqual([]);
      }
      // That the schema does refuse what is wrong.
      const { grants, ...rest } = await grantsFor();
      for (const [key, value] of [
        ['awardDate', '6.2.2020'],
        ['amountAwarded', '7500'],
        ['recipientOrganization', []],
      ] as const) {
        expect(
          validate({ ...rest, grants: [{ ...grants[0], [key]: value }] }),
        ).toBe(false);
      }
      expect(validate({ ...rest, grants: [] })).toBe(false);
    });
  } else {
    it.skip('are valid by the standard’s own schema (skipped: the published schema is not at ../shared/data/360giving)', () => {});
  }

  it('say for each year what was granted, to whom, by whom and when', async () => {
    const { grants, ...about } = await grantsFor();
    expect(about).toMatchObject({
      version: '1.4',
      publisher: GRANTS.publisher,
      license: GRANTS.license,
      issued: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    const recipientOrganization = [
      { id: 'FI-PRO-1234567-8', name: 'Lapin yhdistys ry' },
    ];
    const fundingOrganization = [{ id: '360G-testi-ORG_stea', name: 'STEA' }];
    expect(grants.map((grant: any) => grant.id).sort()).toEqual([
      '360G-testi-lappi_lappi-2020_2020',
      '360G-testi-lappi_monta_2018',
      '360G-testi-lappi_monta_2019',
    ]);
    const of = (id: string) => grants.find((grant: any) => grant.id === id);
    const address =
      'https://portal.example/innokyla/grantapplication/lappi/lappi-2020';
    expect(of('360G-testi-lappi_lappi-2020_2020')).toEqual({
      id: '360G-testi-lappi_lappi-2020_2020',
      title: 'Lapin hakemus 2020',
      description: 'Haettiin 210 000 €, myönnettiin 7 500 €.',
      currency: 'EUR',
      amountAppliedFor: 210000,
      amountAwarded: 7500,
      amountDisbursed: 7000.01,
      awardDate: '2020-02-06',
      url: address,
      plannedDates: [{ startDate: '2020-03-01', endDate: '2020-12-31' }],
      recipientOrganization,
      beneficiaryLocation: [
        {
          name: 'Lappi',
          countryCode: 'FI',
          geoCode: '19',
          geoCodeType: 'maakunta',
        },
      ],
      fundingOrganization,
      grantProgramme: [{ code: 'C', title: 'STEA, jatkohaku 2020' }],
      dateModified: expect.any(String),
      dataSource: address,
    });
    expect(of('360G-testi-lappi_monta_2018')).toMatchObject({
      title: 'Monivuotinen (2018)',
      description: 'Monivuotinen',
      plannedDates: [{ startDate: '2018-01-01', endDate: '2021-06-30' }],
      recipientOrganization,
      fundingOrganization,
    });
  });

  it('have their sums to the cent in the text itself', async () => {
    const text = await download(portal, 'outsider', PACKAGE);
    const sums = [...text.matchAll(/"amountAwarded": ([^,\s]+)/g)].map(
      ([, sum]) => sum,
    );
    expect(sums.sort()).toEqual(['0.1', '7500', '99999999999.99']);
    // The largest sum that an application can hold.
    expect(formatCents(9999999999999, 'en')).toBe('€99,999,999,999.99');
  });

  it('are only published ones, and only those the reader may see', async () => {
    const ids = async (person: any, query = '') =>
      (await grantsFor(person, query)).grants.map((grant: any) => grant.id);
    const inner = '360G-testi-lappi_sisainen_2020';
    expect(await ids('outsider')).not.toContain(inner);
    expect(await ids('service')).not.toContain(inner);
    expect(await ids('member')).toContain(inner);
    for (const person of ['admin', 'member']) {
      expect(await download(portal, person as any, PACKAGE)).not.toMatch(
        /Luonnos|Hylätty/,
      );
    }
    const { status } = await portal
      .as('member')
      .get(`${PACKAGE}&filter.status=draft`);
    expect(status).toBe(409);
    expect(
      (await portal.as('member').get(`${PACKAGE}&filter.state=rejected`))
        .status,
    ).toBe(409);
    expect(await ids('outsider', '&filter.state=partlyGranted')).toEqual([
      '360G-testi-lappi_lappi-2020_2020',
    ]);
    expect(await ids('outsider', '&filter.year=2018')).toHaveLength(2);
  });

  it('tell what was left out and why, in the file and to the screen', async () => {
    expect((await grantsFor('outsider', '&language=fi')).description).toBe(
      'Pois jääneet hakemukset: päätöspäivä puuttuu (1), työtilan hallinnoija puuttuu (1), myönnetty summa puuttuu (1).',
    );
    const { headers, status } = await portal.as('outsider').head(PACKAGE);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'innokyla-grants': '3',
      'innokyla-left-out': 'decidedOn=1, host=1, granted=1',
      'access-control-expose-headers':
        expect.stringContaining('Innokyla-Left-Out'),
    });
    const none = await portal
      .as('outsider')
      .get(`${PACKAGE}&workspace=naapuri`);
    expect(none.status).toBe(409);
    expect(none.body.error.message).toMatch(
      /no grant to export.*no host organisation of the workspace \(1\)/,
    );
    expect(none.headers['innokyla-left-out']).toBe(
      'decidedOn=0, host=1, granted=0',
    );
  });

  it('do not tell the host of a workspace that the reader may not see', async () => {
    const { body: lappi } = await portal
      .as('admin')
      .get('/api/innokyla/entities/workspace/default/lappi');
    const hide = (revision: number, visibility: string) =>
      portal.verb('admin', lappi, 'publish', revision, { visibility });
    const { body: hidden } = await hide(lappi.revision, 'workspace').expect(
      200,
    );
    try {
      const { status, text } = await portal.as('outsider').get(PACKAGE);
      expect([status, text.includes('Lapin yhdistys')]).toEqual([409, false]);
      expect((await grantsFor('member')).grants).not.toHaveLength(0);
    } finally {
      await hide(hidden.revision, 'portal').expect(200);
    }
  });

  it('are saved by a browser with the portal’s cookie alone', async () => {
    const { status, headers } = await withCookie(portal, 'outsider', PACKAGE);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="360giving \d{4}-\d\d-\d\d\.json"$/,
    );
    await portal.as('nobody').get(PACKAGE).expect(401);
  });

  it.each([
    ['&kind=OperatingModel', /kind: must be GrantApplication/],
    ['&limit=1', /limit: is not a known query parameter/],
  ])('say what is wrong with ?…%s', async (query, message) => {
    const { status, body } = await portal.as('outsider').get(PACKAGE + query);
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  it('keep to their budget of statements', async () => {
    statements.length = 0;
    await grantsFor('member');
    // Memberships; twice, to count and to write: rows, total, workspaces, titles, hosts.
    expect(statements).toHaveLength(1 + 2 * 5);
  });
});

describeEachDatabase(
  'Grants where nobody has said who publishes',
  freshDatabase => {
    it('cannot be exported, and the answer says what the owner must set', async () => {
      const portal = await EntityPortal.start(await freshDatabase());
      try {
        const { status, body } = await portal.as('outsider').get(PACKAGE);
        expect([status, body.error.message]).toEqual([
          409,
          expect.stringContaining('innokyla.threeSixtyGiving.prefix'),
        ]);
        const settings = await portal
          .as('outsider')
          .get('/api/innokyla/settings');
        expect(settings.body.exports).toEqual({ threeSixtyGiving: false });
      } finally {
        await portal.stop();
      }
    });
  },
);
