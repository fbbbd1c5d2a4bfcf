import { describeEachDatabase } from '../../__testUtils__/databases';
import { Portal } from '../__testUtils__/portal';
import { docxBytes, zipBytes } from '../__testUtils__/sampleFiles';
import { begin, head, locationOf, patch } from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('What is not taken', freshDatabase => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase(), { maxSize: 1_000_000 });
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    portal.isUploadAllowed = true;
    await portal.knex('uploads').delete();
  });

  const rows = () => portal.knex('uploads').select('*');

  it('refuses a file over the limit before a byte is taken', async () => {
    const before = await portal.filesOnDisk();
    const { status, body } = await begin(
      portal,
      'liisa',
      'suuri.pdf',
      1_000_001,
    );
    expect(status).toBe(413);
    expect(body.error).toMatchObject({
      name: 'PayloadTooLargeError',
      maxBytes: 1_000_000,
    });
    expect(body.response.statusCode).toBe(413);
    expect(await portal.filesOnDisk()).toEqual(before);
    expect(await rows()).toEqual([]);
  });

  it('refuses more bytes than were announced', async () => {
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'hakemus.pdf', 100),
    );
    const { status, body } = await patch(
      portal,
      'liisa',
      location,
      0,
      Buffer.alloc(101),
    );
    expect(status).toBe(413);
    expect(body.error.name).toBe('PayloadTooLargeError');
    expect(
      (await head(portal, 'liisa', location)).headers.get('upload-offset'),
    ).toBe('0');
  });

  it.each([
    ['hakemus.docx', zipBytes({ 'a.txt': 'a' }), 'ZIP archive'],
    ['hakemus.pdf', docxBytes('toinen'), 'Word (DOCX)'],
    ['muistio.txt', Buffer.from([0xff, 0xfe, 0x00, 0x41]), 'UTF-8'],
  ])(
    'keeps nothing of %s whose content is something else',
    async (fileName, bytes, found) => {
      const before = await portal.filesOnDisk();
      const location = locationOf(
        portal,
        await begin(portal, 'liisa', fileName, bytes.length),
      );
      const { status, body } = await patch(portal, 'liisa', location, 0, bytes);
      expect(status).toBe(415);
      expect(body.error.name).toBe('UnsupportedMediaTypeError');
      expect(body.error.message).toContain(fileName);
      expect(body.error.message).toContain(found);
      expect(await portal.filesOnDisk()).toEqual(before);
      expect(await rows()).toEqual([]);
      expect(await portal.knex('blobs').where('size', bytes.length)).toEqual(
        [],
      );
      expect((await head(portal, 'liisa', location)).status).toBe(404);
    },
  );

  it.each([
    [
      'no name',
      {
        'Upload-Metadata': `workspace ${Buffer.from('lappi').toString(
          'base64',
        )}`,
      },
      400,
      'Upload-Metadata.filename',
    ],
    [
      'a name that is a folder',
      {
        'Upload-Metadata': `filename ${Buffer.from('../..').toString(
          'base64',
        )},workspace bGFwcGk=`,
      },
      400,
      'Upload-Metadata.filename',
    ],
    [
      'no workspace',
      {
        'Upload-Metadata': `filename ${Buffer.from('a.pdf').toString(
          'base64',
        )}`,
      },
      400,
      'Upload-Metadata.workspace',
    ],
    [
      'metadata that is not Base64',
      { 'Upload-Metadata': 'filename ä' },
      400,
      'Upload-Metadata',
    ],
    [
      'a length to be told later',
      { 'Upload-Defer-Length': '1' },
      400,
      'Upload-Defer-Length',
    ],
    [
      'a length that is no number',
      { 'Upload-Length': '1e3' },
      400,
      'Upload-Length',
    ],
    ['nothing in it', { 'Upload-Length': '0' }, 400, 'empty'],
    [
      'parts to be joined',
      { 'Upload-Concat': 'partial' },
      400,
      'Upload-Concat',
    ],
    [
      'an ending that is not accepted',
      {
        'Upload-Metadata': `filename ${Buffer.from('sivu.html').toString(
          'base64',
        )},workspace bGFwcGk=`,
      },
      415,
      '.html',
    ],
    [
      'another version of the protocol',
      { 'Tus-Resumable': '0.2.2' },
      412,
      'tus-resumable',
    ],
  ])('refuses a file with %s', async (_what, headers, status, told) => {
    const answer = await begin(portal, 'liisa', 'a.pdf', 10, {
      headers: headers as Record<string, string>,
    });
    expect(answer.status).toBe(status);
    expect(answer.body.error.message.toLowerCase()).toContain(
      told.toLowerCase(),
    );
    expect(await rows()).toEqual([]);
  });
});
