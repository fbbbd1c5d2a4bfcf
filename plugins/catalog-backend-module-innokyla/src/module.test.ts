/* eslint jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "expectInCatalog"] }] */
import { FakeInnokyla, wireEntity } from './__testUtils__/FakeInnokyla';
import {
  eventually,
  startCatalog,
  type TestCatalog,
} from './__testUtils__/startCatalog';

jest.setTimeout(60_000);

const LAPPI = wireEntity('Workspace', 'lappi', {
  title: 'Lapin hanke',
  spec: { type: 'project', projectType: 'regional', lifecycle: 'running' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/lappi' }],
});
const MODEL = wireEntity('OperatingModel', 'yhdyshenkilo', {
  title: 'Järjestöyhdyshenkilö',
  spec: { phase: 'inUse', evidence: 'followUp', regions: ['maakunta:19'] },
  relations: [
    { type: 'partOf', targetRef: 'workspace:default/lappi' },
    { type: 'ownedBy', targetRef: 'workspace:default/lappi' },
  ],
});
const MEMO = wireEntity('Document', 'muistio', {
  spec: { type: 'memo' },
  relations: [
    { type: 'partOf', targetRef: 'workspace:default/lappi' },
    { type: 'documents', targetRef: 'operatingmodel:lappi/yhdyshenkilo' },
    { type: 'documents', targetRef: 'component:default/sivusto' },
  ],
});
const MODEL_REF = 'operatingmodel:lappi/yhdyshenkilo';
const MEMO_REF = 'document:lappi/muistio';

let innokyla: FakeInnokyla;
let catalog: TestCatalog;

const start = async () => {
  catalog = await startCatalog(innokyla);
};
const expectInCatalog = (...names: string[]) =>
  eventually(async () => expect(await catalog.names()).toEqual(names.sort()));
const relationsOf = async (ref: string) =>
  (await catalog.get(ref))?.relations?.map(
    ({ type, targetRef }) => `${type} ${targetRef}`,
  );

beforeEach(() => {
  innokyla = new FakeInnokyla();
});
afterEach(() => catalog.stop());

describe('The portal finds published entities in its catalog', () => {
  it('has everything that was published before it started, with relations at both ends', async () => {
    innokyla.put(LAPPI, MODEL, MEMO);
    await start();

    await expectInCatalog('lappi', 'yhdyshenkilo', 'muistio');
    await eventually(async () => {
      expect(await relationsOf(MEMO_REF)).toEqual([
        'documents component:default/sivusto',
        `documents ${MODEL_REF}`,
        'partOf workspace:default/lappi',
      ]);
      expect(await relationsOf(MODEL_REF)).toEqual([
        `documentedBy ${MEMO_REF}`,
        'ownedBy workspace:default/lappi',
        'partOf workspace:default/lappi',
      ]);
      expect(await relationsOf('workspace:default/lappi')).toEqual([
        `hasPart ${MEMO_REF}`,
        `hasPart ${MODEL_REF}`,
        'ownedBy group:default/lappi',
        `ownerOf ${MODEL_REF}`,
      ]);
    });
  });

  it('gets a model when it is published, its changes, and loses it when it is withdrawn', async () => {
    innokyla.put(LAPPI);
    await start();
    await expectInCatalog('lappi');

    innokyla.put(MODEL);
    await catalog.announce(MODEL_REF);
    await expectInCatalog('lappi', 'yhdyshenkilo');

    innokyla.put({
      ...MODEL,
      metadata: { ...MODEL.metadata, title: 'Yhdyshenkilö kunnassa' },
    });
    await catalog.announce(MODEL_REF);
    await eventually(async () =>
      expect((await catalog.get(MODEL_REF))?.metadata.title).toBe(
        'Yhdyshenkilö kunnassa',
      ),
    );

    innokyla.hide(MODEL_REF);
    await catalog.announce(MODEL_REF);
    await expectInCatalog('lappi');
  });

  it('does not name an adapted original before it is published, and stops naming it when it is withdrawn', async () => {
    const adaptation = wireEntity('OperatingModel', 'sovellus', {
      spec: { phase: 'idea', evidence: 'none' },
      relations: [{ type: 'derivedFrom', targetRef: MODEL_REF }],
    });
    const ref = 'operatingmodel:lappi/sovellus';
    innokyla.put(adaptation);
    await start();
    await expectInCatalog('sovellus');
    expect(JSON.stringify(await catalog.get(ref))).not.toContain(
      'yhdyshenkilo',
    );

    innokyla.put(MODEL);
    await catalog.announce(MODEL_REF);
    await eventually(async () =>
      expect(await relationsOf(ref)).toEqual([`derivedFrom ${MODEL_REF}`]),
    );
    await eventually(async () =>
      expect(await relationsOf(MODEL_REF)).toContain(`adaptedAs ${ref}`),
    );

    innokyla.hide(MODEL_REF);
    await catalog.announce(MODEL_REF);
    await eventually(async () => {
      expect(JSON.stringify(await catalog.get(ref))).not.toContain(
        'yhdyshenkilo',
      );
    });
  });
});

describe('The catalog heals when events were lost', () => {
  it('adds, changes and removes in a full refresh', async () => {
    innokyla.put(LAPPI, MODEL);
    await start();
    await expectInCatalog('lappi', 'yhdyshenkilo');

    innokyla.hide(MODEL_REF);
    innokyla.put(MEMO, {
      ...LAPPI,
      metadata: { ...LAPPI.metadata, title: 'Lappi' },
    });
    await catalog.refresh();

    await expectInCatalog('lappi', 'muistio');
    await eventually(async () =>
      expect(
        (
          await catalog.get('workspace:default/lappi')
        )?.metadata.title,
      ).toBe('Lappi'),
    );
  });

  it('waits for a backend that starts later than the catalog', async () => {
    innokyla.put(LAPPI);
    innokyla.failures = 2;
    await start();
    await expectInCatalog('lappi');
  });

  it('reads again what could not be read when the event came', async () => {
    innokyla.put(LAPPI);
    await start();
    await expectInCatalog('lappi');

    innokyla.put(MODEL);
    innokyla.failures = 2;
    await catalog.announce(MODEL_REF);
    await expectInCatalog('lappi', 'yhdyshenkilo');
  });

  it.each([
    ['finds out what there is', 1],
    ['writes it', 2],
  ])(
    'does not bring back what is withdrawn in a full refresh while it %s',
    async (_, page) => {
      innokyla.put(LAPPI, MODEL);
      await start();
      await expectInCatalog('lappi', 'yhdyshenkilo');

      // The model is on the page; while the page is on its way the model is withdrawn and the event arrives.
      let pages = 0;
      innokyla.afterPage = async () => {
        pages += 1;
        if (pages !== page) return;
        innokyla.hide(MODEL_REF);
        await catalog.announce(MODEL_REF);
      };
      await catalog.refresh();

      // What is announced later is seen later: when the memo is there, the model would have come back.
      innokyla.put(MEMO);
      await catalog.announce(MEMO_REF);
      await eventually(async () =>
        expect(await catalog.get(MEMO_REF)).toBeDefined(),
      );
      expect(pages).toBeGreaterThanOrEqual(2);
      expect(await catalog.names()).toEqual(['lappi', 'muistio']);
      expect(JSON.stringify(await catalog.get(MEMO_REF))).not.toContain(
        'yhdyshenkilo',
      );
    },
  );

  it('takes in more changes at once than it asks about one by one', async () => {
    await start();
    const names = Array.from({ length: 150 }, (_, index) => `malli-${index}`);
    for (const name of names) {
      innokyla.put(
        wireEntity('OperatingModel', name, {
          spec: { phase: 'idea', evidence: 'none' },
        }),
      );
    }
    await Promise.all(
      names.map(name => catalog.announce(`operatingmodel:lappi/${name}`)),
    );
    await expectInCatalog(...names);
  });
});
