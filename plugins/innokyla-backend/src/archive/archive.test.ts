import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_REGIONS } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describeEachDatabase } from '../__testUtils__/databases';
import { startBackend, type TestBackend } from '../__testUtils__/startBackend';
import { ArchiveError, readArchive } from './readArchive';

const EXAMPLE = path.resolve(__dirname, '../../../../examples/jarjesto-2.0');

async function copyOfExample(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'innokyla-archive-'));
  await cp(EXAMPLE, folder, { recursive: true });
  return folder;
}

describe('Reading an archive', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await copyOfExample();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const problemsOf = async (): Promise<string[]> => {
    const error = await readArchive(folder, DEFAULT_REGIONS).then(
      () => undefined,
      e => e,
    );
    expect(error).toBeInstanceOf(ArchiveError);
    return error.problems;
  };
  const edit = async (file: string, change: (text: string) => string) => {
    const before = await readFile(path.join(folder, file), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    await writeFile(path.join(folder, file), after);
  };
  const lineOf = async (file: string, text: string) =>
    (await readFile(path.join(folder, file), 'utf8'))
      .split('\n')
      .findIndex(line => line.includes(text)) + 1;

  it('takes the example whole: the programme, its 25 workspaces, models, applications, documents and threads', async () => {
    const archive = await readArchive(folder, DEFAULT_REGIONS);
    const of = (kind: string) => archive.entities.filter(e => e.kind === kind);
    const children = of('Workspace').filter(
      e => e.spec.parent === 'jarjesto-2-0',
    );
    const count = (projectType: string) =>
      children.filter(e => e.spec.projectType === projectType).length;
    expect([
      count('regional'),
      count('digital'),
      count('coordination'),
    ]).toEqual([17, 7, 1]);
    expect(of('OperatingModel').length).toBeGreaterThanOrEqual(12);
    expect(of('GrantApplication')).toHaveLength(8);
    expect(of('Document')).toHaveLength(20);
    expect(archive.threads).toHaveLength(13);
    expect(new Set(archive.threads.map(t => t.threadKind)).size).toBe(5);
  });

  it('keeps the true case of Lapland: applied 210 000 €, granted 7 500 €', async () => {
    const archive = await readArchive(folder, DEFAULT_REGIONS);
    const lapland = archive.entities.find(
      e => e.ref === 'grantapplication:lappi/jatkohakemus-2020',
    );
    expect(lapland?.spec).toMatchObject({
      proposedOn: '2019-12-06',
      decidedOn: '2020-02-06',
      money: [
        expect.objectContaining({
          year: 2020,
          applied: 21_000_000,
          granted: 750_000,
        }),
      ],
    });
  });

  it('names the file and the line of a broken field', async () => {
    const file = 'workspaces/lappi.yaml';
    await edit(file, text =>
      text.replace(/^ {2}type: project$/m, '  type: kylä'),
    );
    const line = await lineOf(file, 'type: kylä');
    expect(await problemsOf()).toEqual([
      expect.stringMatching(new RegExp(`^${file}:${line}: spec\\.type: `)),
    ]);
  });

  it('names the file and the line of broken YAML', async () => {
    await edit('workspaces/kainuu.yaml', text => `${text}\n  - [`);
    expect(await problemsOf()).toEqual([
      expect.stringMatching(/^workspaces\/kainuu\.yaml:\d+: /),
    ]);
  });

  it('names a field that is not known by the line it stands on', async () => {
    const file = 'workspaces/lappi.yaml';
    await edit(file, text => `${text.trimEnd()}\nvisiblity: portal\n`);
    const line = await lineOf(file, 'visiblity');
    expect(await problemsOf()).toEqual([
      `${file}:${line}: visiblity: is not a known field`,
    ]);
  });

  it('names a file that is missing, and one that lies outside the archive', async () => {
    const archive = await readArchive(folder, DEFAULT_REGIONS);
    const [first, second] = archive.entities.filter(e => e.kind === 'Document');
    await rm(
      path.resolve(folder, path.dirname(first.source), first.versions![0].file),
    );
    await edit(second.source, text =>
      text.replace(
        second.versions![0].file,
        '../../../../../../../../etc/hostname',
      ),
    );
    const problems = await problemsOf();
    expect(problems).toContainEqual(
      expect.stringMatching(new RegExp(`^${first.source}:.* is missing`)),
    );
    expect(problems).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${second.source}:.*(outside the archive|is missing)`),
      ),
    );
  });

  it('names content of a workspace that is not there, and a folder that is not one', async () => {
    await rm(path.join(folder, 'workspaces/keski-suomi.yaml'));
    expect(await problemsOf()).toContainEqual(
      expect.stringContaining(
        'metadata.namespace: workspace keski-suomi is not in the archive',
      ),
    );
    await expect(
      readArchive(path.join(folder, 'ei-ole'), DEFAULT_REGIONS),
    ).rejects.toThrow(/cannot be read/);
    await expect(
      readArchive(path.join(folder, 'threads'), DEFAULT_REGIONS),
    ).rejects.toThrow(/archive\.yaml: is missing/);
  });
});

describeEachDatabase('Importing an archive at the start', freshDatabase => {
  let knex: Knex;
  let folder: string;
  let backend: TestBackend | undefined;
  beforeEach(async () => {
    knex = await freshDatabase();
    folder = await copyOfExample();
  });
  afterEach(async () => {
    await backend?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const start = () =>
    startBackend({
      knex,
      innokyla: { import: { folder } },
      features: [mockServices.logger.mock({ ...logger } as any).factory],
    });

  it('fills an empty database once, and leaves a filled one alone at the next start', async () => {
    backend = await start();
    const count = async () =>
      (
        await backend!
          .as('outsider')
          .get('/api/innokyla/entities?kind=workspace&limit=1')
      ).body.totalItems;
    expect(await count()).toBe(26);
    const lapland = await backend
      .as('outsider')
      .get('/api/innokyla/entities/grantapplication/lappi/jatkohakemus-2020');
    expect(lapland.body.spec.money[0]).toMatchObject({
      applied: 21_000_000,
      granted: 750_000,
    });
    await backend.stop();
    backend = await start();
    expect(await count()).toBe(26);
  });

  it('says which file and line is broken, imports nothing of the folder, and the portal still starts', async () => {
    await writeFile(
      path.join(folder, 'models/lappi/rikki.yaml'),
      'apiVersion: innokyla/v1alpha1\nkind: OperatingModel\nspec: [\n',
    );
    backend = await start();
    expect(await knex('entities').select('id')).toEqual([]);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/models\/lappi\/rikki\.yaml:\d+: /),
    );
    expect(
      (await backend.as('outsider').get('/api/innokyla/entities')).status,
    ).toBe(200);
  });

  it('imports nothing when the bytes of a file are not what its name or its hash says', async () => {
    const archive = await readArchive(folder, DEFAULT_REGIONS);
    const document = archive.entities.find(e => e.kind === 'Document')!;
    await writeFile(
      path.resolve(
        folder,
        path.dirname(document.source),
        document.versions![0].file,
      ),
      'ei ole sitä',
    );
    backend = await start();
    expect(await knex('entities').select('id')).toEqual([]);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining(document.source),
    );
  });
});
