import { describeEachDatabase } from '../../__testUtils__/databases';
import {
  contentOf,
  JSON_TYPE,
  makeDocument,
  sha256,
} from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { docxBytes, pdfBytes } from '../__testUtils__/sampleFiles';
import { ask, upload } from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('Taking an earlier version back', freshDatabase => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase());
  });
  afterAll(() => portal.stop());

  const add = (person: string, name: string, revision: number, body: object) =>
    ask(
      portal,
      person,
      'POST',
      `/documents/lappi/${name}/versions`,
      { ...JSON_TYPE, 'If-Match': `"${revision}"` },
      JSON.stringify(body),
    );

  /** A document whose second version is another file. */
  const twoVersions = async () => {
    const name = await makeDocument(portal, 'hakemus.pdf', pdfBytes(1));
    const id = await upload(portal, 'aino', 'uusi.docx', docxBytes());
    await add('aino', name, 1, { upload: id });
    return name;
  };

  it('makes it the newest, with its note, and keeps the one between', async () => {
    const name = await twoVersions();
    const back = await add('liisa', name, 2, {
      version: 1,
      note: 'Allekirjoitettu oli oikea',
    });
    expect(back.status).toBe(201);
    expect(back.headers.get('etag')).toBe('"3"');
    expect(back.body.versions).toMatchObject([
      {
        version: 3,
        fileName: 'hakemus.pdf',
        sha256: sha256(pdfBytes(1)),
        createdBy: 'user:default/liisa',
        note: 'Allekirjoitettu oli oikea',
      },
      { version: 2, fileName: 'uusi.docx' },
      { version: 1, createdBy: 'user:default/liisa' },
    ]);
    const latest = await ask(portal, 'esko', 'GET', contentOf(name));
    expect(latest.headers.get('etag')).toBe(`"${sha256(pdfBytes(1))}"`);
    expect((await ask(portal, 'esko', 'GET', contentOf(name, 2))).status).toBe(
      200,
    );
  });

  it('refuses what would change nothing, what is not there, and a stale revision', async () => {
    const name = await twoVersions();
    const newest = await add('liisa', name, 2, { version: 2 });
    expect(newest.status).toBe(409);
    expect(newest.body.error.message).toBe(
      'version: is the newest version already',
    );
    const none = await add('liisa', name, 2, { version: 7 });
    expect(none.status).toBe(404);
    expect(none.body.error.issues[0].field).toBe('version');
    // More than a column of PostgreSQL holds.
    const huge = await add('liisa', name, 2, { version: 2 ** 31 });
    expect(huge.status).toBe(400);
    expect(huge.body.error.issues[0].field).toBe('version');
    expect((await add('liisa', name, 1, { version: 1 })).status).toBe(412);
    expect((await add('liisa', name, 2, {})).status).toBe(400);
    expect((await add('liisa', name, 2, { version: 0 })).status).toBe(400);
    expect((await add('esko', name, 2, { version: 1 })).status).toBe(403);
    // Nothing of all that stands in the history.
    expect((await add('liisa', name, 2, { version: 1 })).status).toBe(201);
    const same = await add('liisa', name, 3, { version: 1 });
    expect(same.status).toBe(409);
    expect(same.body.error.message).toContain('the newest version 3');
  });

  it('is done once when two ask at once', async () => {
    const name = await twoVersions();
    const answers = await Promise.all(
      ['liisa', 'aino'].map(person => add(person, name, 2, { version: 1 })),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([201, 412]);
  });
});
