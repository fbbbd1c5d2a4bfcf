import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { contentOf, JSON_TYPE, makeDocument } from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { docxBytes, pdfBytes, pngBytes } from '../__testUtils__/sampleFiles';
import { ask, upload } from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('Adding a version to a document', freshDatabase => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase());
  });
  afterAll(() => portal.stop());

  const add = (
    person: string,
    name: string,
    revision: number | undefined,
    body: object,
  ) =>
    ask(
      portal,
      person,
      'POST',
      `/documents/lappi/${name}/versions`,
      {
        ...JSON_TYPE,
        ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
      },
      JSON.stringify(body),
    );

  it('keeps the earlier one, tells who and why, and opens the newest by default', async () => {
    const name = await makeDocument(portal, 'hakemus.pdf', pdfBytes(1));
    const id = await upload(
      portal,
      'aino',
      'hakemus-v2.docx',
      docxBytes('toinen'),
    );
    const added = await add('aino', name, 1, {
      upload: id,
      note: 'Ohjausryhmän korjaukset',
    });
    expect(added.status).toBe(201);
    expect(added.headers.get('etag')).toBe('"2"');
    expect(added.body.versions).toMatchObject([
      {
        version: 2,
        fileName: 'hakemus-v2.docx',
        createdBy: 'user:default/aino',
        note: 'Ohjausryhmän korjaukset',
        inline: false,
      },
      {
        version: 1,
        fileName: 'hakemus.pdf',
        createdBy: 'user:default/liisa',
        note: 'ensimmäinen',
        inline: true,
      },
    ]);
    const [newest, first] = added.body.versions;
    expect(first.contentPath).toBe(contentOf(name, 1));
    expect(
      (await ask(portal, 'esko', 'GET', first.contentPath)).headers.get('etag'),
    ).toBe(`"${first.sha256}"`);
    expect(
      (await ask(portal, 'esko', 'GET', contentOf(name))).headers.get('etag'),
    ).toBe(`"${newest.sha256}"`);
    expect(
      (await ask(portal, 'aino', 'GET', `/uploads/${id}`)).body.state,
    ).toBe('used');
    const kept = await ask(portal, 'aino', 'DELETE', `/uploads/${id}`, {
      'Tus-Resumable': '1.0.0',
    });
    expect(kept.status).toBe(409);
    expect(portal.auditEvents).toContain('document-version-add');
  });

  it('refuses what cannot become a version, and leaves the document and the upload as they were', async () => {
    const name = await makeDocument(portal, 'muistio.pdf', pdfBytes(2));
    const fresh = () => upload(portal, 'liisa', 'uusi.png', pngBytes());
    const own = await fresh();

    expect((await add('liisa', name, undefined, { upload: own })).status).toBe(
      428,
    );
    expect((await add('liisa', name, 7, { upload: own })).status).toBe(412);
    expect((await add('liisa', name, 1, {})).body.error.message).toMatch(
      /^upload: /,
    );
    expect(
      (await add('liisa', name, 1, { upload: own, notes: 'x' })).status,
    ).toBe(400);
    expect((await add('liisa', name, 1, { upload: uuid() })).status).toBe(404);
    // Somebody else's upload is as if it did not exist.
    expect(
      (await add('aino', name, 1, { upload: own })).body.error.message,
    ).toMatch(/^upload: there is no such/);
    expect((await add('esko', name, 1, { upload: own })).status).toBe(403);
    expect((await add('outi', name, 1, { upload: own })).status).toBe(404);
    const elsewhere = await upload(
      portal,
      'liisa',
      'kainuusta.png',
      pngBytes(),
      { workspace: 'kainuu' },
    );
    expect(
      (await add('liisa', name, 1, { upload: elsewhere })).body.error.message,
    ).toMatch(/another workspace/);

    const entity = await ask(
      portal,
      'liisa',
      'GET',
      `/entities/document/lappi/${name}`,
    );
    expect(entity.body.revision).toBe(1);
    expect(entity.body.versions).toHaveLength(1);
    expect(
      (await ask(portal, 'liisa', 'GET', `/uploads/${own}`)).body.state,
    ).toBe('checked');
  });

  it('gives one upload to one document, however many ask for it at once', async () => {
    const names = await Promise.all(
      [5, 6, 7].map(n => makeDocument(portal, `kilpa${n}.pdf`, pdfBytes(n))),
    );
    const id = await upload(portal, 'liisa', 'yksi.png', pngBytes());
    const answers = await Promise.all(
      names.map(name => add('liisa', name, 1, { upload: id })),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([
      201, 409, 409,
    ]);
    const versions = await portal
      .knex('document_versions')
      .where({ file_name: 'yksi.png' });
    expect(versions).toHaveLength(1);
  });
});
