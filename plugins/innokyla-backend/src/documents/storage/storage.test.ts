import { describeEachDatabase } from '../../__testUtils__/databases';
import { statementsOf } from '../../__testUtils__/statements';
import { makeDocument, sha256 } from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { pdfBytes } from '../__testUtils__/sampleFiles';
import { ask, begin } from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('Seeing how much room files take', freshDatabase => {
  let portal: Portal;
  const bytes = pdfBytes(4000);
  let name: string;
  let draft: string;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase(), {
      quotas: [{ workspace: 'lappi', size: 1_000_000 }],
    });
    name = await makeDocument(portal, 'hakemus.pdf', bytes);
    await makeDocument(portal, 'sama.pdf', bytes);
    draft = await makeDocument(portal, 'luonnos.pdf', pdfBytes(100), {
      status: 'draft',
    });
    await begin(portal, 'liisa', 'tulossa.pdf', 50);
  });
  afterAll(() => portal.stop());

  const of = (person: string | undefined, path: string) =>
    ask(portal, person, 'GET', path);
  const LAPPI = '/workspaces/lappi/storage';
  const kept = bytes.length + pdfBytes(100).length;

  it('shows an admin what the workspace uses, equal bytes once', async () => {
    const { status, body } = await of('aino', LAPPI);
    expect(status).toBe(200);
    expect(body).toEqual({
      used: kept + 50,
      quota: 1_000_000,
      documents: 3,
      versions: 3,
      attachments: 0,
      damaged: [],
    });
  });

  it('is for admins and moderators: others may not, and a workspace nobody shows them does not exist', async () => {
    expect((await of('liisa', LAPPI)).status).toBe(403);
    expect((await of('esko', LAPPI)).status).toBe(403);
    const none = await of('outi', LAPPI);
    expect(none.status).toBe(404);
    const missing = await of('outi', '/workspaces/olematon/storage');
    expect(missing.body.error).toEqual(none.body.error);
    expect((await of('aino', '/workspaces/Ei_Nimi/storage')).status).toBe(404);
    expect((await of(undefined, LAPPI)).status).toBe(401);
    expect((await of('aino', '/storage')).status).toBe(403);
    expect((await of(undefined, '/storage')).status).toBe(401);
    expect((await of('aino', `${LAPPI}?limit=1`)).status).toBe(400);
  });

  it('shows moderators the whole, and by name only workspaces they may see', async () => {
    const hidden = await of('valvoja', '/storage');
    expect(hidden.status).toBe(200);
    expect(hidden.body).toEqual({
      used: kept,
      files: 2,
      damaged: [],
      workspaces: [],
    });
    expect((await of('valvoja', LAPPI)).status).toBe(404);
    await portal
      .knex('entities')
      .where({ name: 'lappi' })
      .update({ visibility: 'portal' });
    expect((await of('valvoja', '/storage')).body.workspaces).toEqual([
      { name: 'lappi', title: 'lappi', used: kept, quota: 1_000_000 },
    ]);
    expect((await of('valvoja', LAPPI)).body).toMatchObject({
      used: kept + 50,
      // What is in it, as far as they may see.
      documents: 0,
      versions: 0,
    });
  });

  it('names damaged files, and the documents that the viewer may see', async () => {
    const at = '2026-01-01T00:00:00.000Z';
    await portal.knex('blob_checks').insert([
      { sha256: sha256(bytes), result: 'changed', checked_at: at },
      { sha256: sha256(pdfBytes(100)), result: 'ok', checked_at: at },
    ]);
    const damaged = {
      sha256: sha256(bytes),
      problem: 'changed',
      checkedAt: at,
    };
    expect((await of('aino', LAPPI)).body.damaged).toEqual([
      {
        ...damaged,
        documents: [
          {
            ref: `document:lappi/${name}`,
            title: expect.any(String),
            version: 1,
          },
          expect.objectContaining({ version: 1 }),
        ],
      },
    ]);
    expect((await of('valvoja', '/storage')).body).toMatchObject({
      damaged: [{ ...damaged, documents: [] }],
    });
    expect(draft).toBeDefined();
  });

  it('asks little of the database', async () => {
    for (const [person, path, most] of [
      ['aino', LAPPI, 8],
      ['valvoja', '/storage', 8],
    ] as const) {
      const statements = await statementsOf(portal.knex, async () => {
        const { status, body } = await of(person, path);
        return { status, text: JSON.stringify(body) };
      });
      expect(statements.length).toBeLessThanOrEqual(most);
    }
  });
});
