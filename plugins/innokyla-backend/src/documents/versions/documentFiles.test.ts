import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { Viewer } from '../../permissions/viewer';
import { Portal } from '../__testUtils__/portal';
import { docxBytes, odtBytes, pdfBytes } from '../__testUtils__/sampleFiles';
import { upload } from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('Files of documents', freshDatabase => {
  let portal: Portal;
  let folder: string;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase());
    folder = await mkdtemp(path.join(tmpdir(), 'innokyla-archive-'));
  });
  afterAll(async () => {
    await portal.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const system = Viewer.system('tests of the importer');

  async function newDocument(
    workspace: 'lappi' | 'kainuu' = 'lappi',
  ): Promise<string> {
    const [row] = await portal.knex('entities').where({ name: workspace });
    const id = uuid();
    await portal.knex('entities').insert({
      ...row,
      id,
      kind: 'Document',
      namespace: workspace,
      name: `asiakirja-${id}`,
    });
    return id;
  }

  async function fileOf(name: string, bytes: Buffer): Promise<string> {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return file;
  }

  it('an importer brings a file in as it was: by whom, when, and with the promised hash', async () => {
    const bytes = odtBytes();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = await fileOf('muistio.odt', bytes);
    const documentId = await newDocument();
    const staged = await portal.documents.files.stage(
      file,
      'Muistio – ääkköset.odt',
      sha256.toUpperCase(),
    );
    await portal.knex.transaction(trx =>
      portal.documents.files.recordVersion(trx, system, documentId, staged, {
        note: 'Tuotu',
        at: '2019-03-22T14:00:00+02:00',
        by: 'user:default/liisa',
      }),
    );
    expect(
      await portal.documents.files.versionsOf(system, documentId),
    ).toMatchObject([
      {
        version: 1,
        fileName: 'Muistio – ääkköset.odt',
        mediaType: 'application/vnd.oasis.opendocument.text',
        size: bytes.length,
        sha256,
        createdAt: '2019-03-22T12:00:00.000Z',
        createdBy: 'user:default/liisa',
        note: 'Tuotu',
      },
    ]);
    expect(await readFile(file)).toEqual(bytes);
  });

  it('an importer is told of a file that is not the promised one, and nothing is kept of it', async () => {
    const before = await portal.filesOnDisk();
    const { files } = portal.documents;
    const file = await fileOf('hakemus.pdf', pdfBytes(77));
    await expect(
      files.stage(file, 'hakemus.pdf', '0'.repeat(64)),
    ).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringMatching(/^sha256: hakemus\.pdf has the hash/),
    });
    await expect(files.stage(file, 'hakemus.docx')).rejects.toMatchObject({
      statusCode: 415,
    });
    await expect(
      files.stage(path.join(folder, 'puuttuu.pdf'), 'puuttuu.pdf'),
    ).rejects.toThrow(/puuttuu\.pdf/);
    expect(await portal.filesOnDisk()).toEqual(before);
  });

  it('the same file in many documents is kept once', async () => {
    const file = await fileOf('ohje.pdf', pdfBytes(88));
    const { files } = portal.documents;
    const [first, second] = await Promise.all([
      files.stage(file, 'ohje.pdf'),
      files.stage(file, 'Ohje 2.pdf'),
    ]);
    expect(first.sha256).toBe(second.sha256);
    expect(
      (await portal.filesOnDisk()).filter(name => name === first.sha256),
    ).toHaveLength(1);
  });

  it('an upload repeated for the same document is the same version, and no other document’s', async () => {
    const viewer = await portal.viewer('liisa');
    const uploadId = await upload(
      portal,
      'liisa',
      'hakemus.docx',
      docxBytes('kerran'),
    );
    const [documentId, otherId] = [await newDocument(), await newDocument()];
    const take = (id: string) =>
      portal.knex.transaction(trx =>
        portal.documents.files.takeUpload(trx, viewer, {
          uploadId,
          documentId: id,
          workspaceId: portal.ids.lappi,
          note: 'Ensimmäinen',
        }),
      );
    const taken = await take(documentId);
    expect(taken).toMatchObject({
      version: 1,
      fileName: 'hakemus.docx',
      size: docxBytes('kerran').length,
    });
    await expect(take(documentId)).resolves.toEqual(taken);
    await expect(take(otherId)).rejects.toMatchObject({
      statusCode: 409,
      message: 'uploads.0.id: belongs to another document already',
    });
    expect(
      await portal.documents.files.versionsOf(viewer, documentId),
    ).toHaveLength(1);
  });

  it('an upload is not used up by a change that fails', async () => {
    const viewer = await portal.viewer('liisa');
    const uploadId = await upload(
      portal,
      'liisa',
      'hakemus.docx',
      docxBytes('peruttu'),
    );
    const documentId = await newDocument();
    const options = { uploadId, documentId, workspaceId: portal.ids.lappi };
    await expect(
      portal.knex.transaction(async trx => {
        await portal.documents.files.takeUpload(trx, viewer, options);
        throw new Error('the rest failed');
      }),
    ).rejects.toThrow('the rest failed');
    expect(await portal.documents.files.versionsOf(viewer, documentId)).toEqual(
      [],
    );
    await expect(
      portal.knex.transaction(trx =>
        portal.documents.files.takeUpload(trx, viewer, options),
      ),
    ).resolves.toMatchObject({ version: 1 });
  });

  it('a person who may not read a document is told of no versions', async () => {
    const documentId = await newDocument('kainuu');
    const staged = await portal.documents.files.stage(
      await fileOf('a.pdf', pdfBytes(99)),
      'a.pdf',
    );
    await portal.knex.transaction(trx =>
      portal.documents.files.recordVersion(trx, system, documentId, staged),
    );
    const document = { namespace: 'kainuu', name: `asiakirja-${documentId}` };
    for (const [person, count] of [
      ['kaisa', 1],
      ['esko', 0],
      ['outi', 0],
    ] as const) {
      const viewer = await portal.viewer(person);
      expect(
        await portal.documents.files.versionsOf(viewer, documentId),
      ).toHaveLength(count);
      expect(
        Boolean(
          await portal.documents.files.versionOf(viewer, document, 'latest'),
        ),
      ).toBe(count === 1);
    }
  });
});
