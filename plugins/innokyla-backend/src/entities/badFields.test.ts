import { operatingModelKind } from '@innokyla/backstage-plugin-innokyla-common';
import { describeEachDatabase } from '../__testUtils__/databases';
import { ENTITIES, EntityPortal, pathOf } from './__testUtils__/entityPortal';

const year = (sums: object) => ({ money: [{ year: 2020, ...sums }] });
const KB_200 = 200 * 1024;

/** What cannot be kept, by what is wrong with it. */
const BROKEN = {
  'a control character': 'a\u0007b',
  'half a character': 'a\ud83db',
};

/** Where a person writes text, and what is wrong is told beside it. */
const TEXTS: [field: string, fieldsOf: (text: string) => object][] = [
  ['title', text => ({ title: text })],
  ['description', text => ({ description: text })],
  ['spec.sections.needs', text => ({ spec: { sections: { needs: text } } })],
  ['spec.changed', text => ({ spec: { changed: text } })],
  ['spec.place', text => ({ spec: { place: text } })],
  ['spec.keywords.0', text => ({ spec: { keywords: [text] } })],
  ['spec.authors.0.name', text => ({ spec: { authors: [{ name: text }] } })],
  [
    'spec.authors.0.organisation',
    text => ({ spec: { authors: [{ name: 'A', organisation: text }] } }),
  ],
  [
    'spec.authors.0.ref',
    text => ({ spec: { authors: [{ name: 'A', ref: text }] } }),
  ],
  [
    'spec.links.0.url',
    text => ({ spec: { links: [{ url: `https://example.org/${text}` }] } }),
  ],
  [
    'spec.links.0.title',
    text => ({ spec: { links: [{ url: 'https://a.fi', title: text }] } }),
  ],
  [
    'spec.picture.alt',
    text => ({ spec: { picture: { url: 'https://a.fi', alt: text } } }),
  ],
];

const MODEL_CASES: [what: string, fields: object, told: string[]][] = [
  [
    'a period that ends before it starts',
    { spec: { period: { start: '2020-02-01', end: '2020-01-31' } } },
    ['spec.period.end'],
  ],
  [
    'a day there is not',
    { spec: { period: { start: '2021-02-29' } } },
    ['spec.period.start'],
  ],
  [
    'every unknown region, beside what else is wrong',
    {
      spec: {
        regions: ['maakunta:99', 'maakunta:19', 'maakunta:98', 'Lappi'],
        phase: 'valmis',
      },
    },
    ['spec.regions.3', 'spec.phase', 'spec.regions.0', 'spec.regions.2'],
  ],
  [
    'a section over 200 kB',
    { spec: { sections: { ideas: 'a'.repeat(KB_200 + 1) } } },
    ['spec.sections.ideas'],
  ],
  [
    'a section over 200 kB of letters of two bytes',
    { spec: { sections: { ideas: 'ä'.repeat(KB_200 / 2 + 1) } } },
    ['spec.sections.ideas'],
  ],
  [
    'sections that there are not',
    { spec: { sections: { kissa: 'x' } } },
    ['spec.sections'],
  ],
  [
    'a link that runs script',
    // eslint-disable-next-line no-script-url
    { spec: { links: [{ url: 'javascript:alert(1)' }] } },
    ['spec.links.0.url'],
  ],
  [
    'a link to a file',
    { spec: { links: [{ url: 'https://a.fi' }, { url: 'file:///etc' }] } },
    ['spec.links.1.url'],
  ],
  [
    'a picture that runs script, without a text for it',
    { spec: { picture: { url: 'data:image/svg+xml,x' } } },
    ['spec.picture.url', 'spec.picture.alt'],
  ],
  [
    'more sources than anything has sections',
    {
      spec: {
        sources: Object.fromEntries(
          Array.from({ length: 40_000 }, (_, i) => [
            `s${i}`,
            `operatingmodel:lappi/x${i}`,
          ]),
        ),
      },
    },
    ['spec.sources'],
  ],
  [
    'a source for what is no section',
    { spec: { sources: { kissa: 'operatingmodel:lappi/x' } } },
    ['spec.sources.kissa'],
  ],
];

const APPLICATION_CASES: typeof MODEL_CASES = [
  ['a sum in words', year({ applied: 'paljon' }), ['spec.money.0.applied']],
  ['a sum as text', year({ applied: '100' }), ['spec.money.0.applied']],
  ['half a cent', year({ granted: 0.5 }), ['spec.money.0.granted']],
  [
    'a negative sum, of each kind',
    year({ carriedForward: -1, paid: -0.01 }),
    ['spec.money.0.carriedForward', 'spec.money.0.paid'],
  ],
  [
    'a sum beyond exact counting',
    year({ proposed: 1e20 }),
    ['spec.money.0.proposed'],
  ],
  ['a year twice', { money: [{ year: 2020 }, { year: 2020 }] }, ['spec.money']],
  ['no year', { years: [] }, ['spec.years']],
  ['no funder', { funder: undefined }, ['spec.funder']],
  [
    'conditions with a control character',
    { conditions: 'a\u0001' },
    ['spec.conditions'],
  ],
  [
    'a report due on a day without a time',
    { reports: [{ type: 'final', due: '2021-05-01' }] },
    ['spec.reports.0.due'],
  ],
  [
    'a use that ends before it begins',
    { usage: { start: '2021-01-01', end: '2020-01-01' } },
    ['spec.usage.end'],
  ],
];

describeEachDatabase(
  'What is wrong is told beside its field',
  freshDatabase => {
    let portal: EntityPortal;
    let model: any;
    let shown: any;
    let application: any;
    beforeAll(async () => {
      portal = await EntityPortal.start(await freshDatabase());
      model = await portal.make();
      shown = await portal.open();
      application = await portal.make(portal.application());
    }, 60_000);
    afterAll(() => portal?.stop());

    const issues = ({ status, body }: { status: number; body: any }) => [
      status,
      body.error?.issues?.map((issue: any) => issue.field),
    ];
    /** The fields told by every way of writing an entity. */
    const everyWay = async (fields: object) => [
      issues(
        await portal
          .as('member')
          .post(ENTITIES)
          .send({ ...portal.model(), ...fields }),
      ),
      issues(await portal.put('member', model, 1, { ...fields })),
      issues(
        await portal.put('member', model, 1, { ...fields, autosave: true }),
      ),
      issues(
        await portal
          .as('member')
          .put(`${pathOf(shown)}/draft`)
          .set('If-Match', '"0"')
          .send({ title: 'Oma', spec: {}, baseRevision: 1, ...fields }),
      ),
    ];

    it.each(MODEL_CASES)('%s', async (_what, fields, told) => {
      expect(await everyWay(fields)).toEqual(Array(4).fill([400, told]));
    });

    it.each(APPLICATION_CASES)('%s', async (_what, spec, told) => {
      const fields = { spec: { ...application.spec, ...spec } };
      expect([
        issues(
          await portal
            .as('member')
            .post(ENTITIES)
            .send(portal.application({}, spec as Record<string, unknown>)),
        ),
        issues(await portal.put('member', application, 1, fields)),
      ]).toEqual(Array(2).fill([400, told]));
    });

    describe.each(Object.entries(BROKEN))('%s', (_what, text) => {
      it.each(TEXTS)('in %s', async (field, fieldsOf) => {
        expect(await everyWay(fieldsOf(text))).toEqual(
          Array(4).fill([400, [field]]),
        );
      });
    });

    it('takes a section of exactly 200 kB, and all of them as long', async () => {
      const longest = 'ä'.repeat(KB_200 / 2);
      const sections = Object.fromEntries(
        operatingModelKind.sections.map(key => [key, longest]),
      );
      const { spec } = await portal.make({ spec: { sections } });
      expect(spec.sections).toEqual(sections);
    });

    it('a move of state that is not allowed, with those that are', async () => {
      const answer = await portal.put('member', application, 1, {
        spec: { ...application.spec, state: 'granted' },
      });
      expect([answer.status, answer.body.error]).toMatchObject([
        409,
        {
          field: 'spec.state',
          allowed: ['inReview', 'submitted', 'withdrawn'],
        },
      ]);
      const autosaved = await portal.put('member', application, 1, {
        autosave: true,
        spec: { ...application.spec, state: 'granted' },
      });
      expect(autosaved.status).toBe(409);
    });

    it('in the note of a change', async () => {
      expect(
        issues(await portal.put('member', model, 1, { note: 'a\u0007' })),
      ).toEqual([400, ['note']]);
    });
  },
);
