import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { contentOf, makeDocument, sha256 } from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { pdfBytes } from '../__testUtils__/sampleFiles';
import { ask } from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('Who may download', freshDatabase => {
  let portal: Portal;
  const bytes = pdfBytes(50_000);
  let name: string;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase());
    name = await makeDocument(portal, 'Järjestön hakemus 2020 文.pdf', bytes);
  });
  afterAll(() => portal.stop());

  it('is for those who may read the document: nobody else can tell whether it exists', async () => {
    const draft = await makeDocument(portal, 'luonnos.pdf', pdfBytes(1), {
      status: 'draft',
    });
    const missing = await ask(portal, 'outi', 'GET', contentOf('olematon'));
    for (const [person, document] of [
      ['outi', name],
      ['kaisa', name],
      ['esko', draft],
    ]) {
      const refused = await ask(portal, person, 'GET', contentOf(document), {
        // Neither a matching tag nor a wrong range may tell that there is something.
        'If-None-Match': `"${sha256(bytes)}"`,
        Range: 'bytes=999999-',
      });
      expect(refused.status).toBe(404);
      expect(refused.body.error).toEqual(missing.body.error);
    }
    expect((await ask(portal, undefined, 'GET', contentOf(name))).status).toBe(
      401,
    );
    expect((await ask(portal, 'liisa', 'GET', contentOf(draft))).status).toBe(
      200,
    );
    expect((await ask(portal, 'esko', 'GET', contentOf(name, 2))).status).toBe(
      404,
    );
    expect(
      (await ask(portal, 'esko', 'GET', contentOf(name, '0'))).status,
    ).toBe(400);
    expect(
      (
        await ask(
          portal,
          'esko',
          'GET',
          '/documents/LAPPI/..%2fx/versions/1/content',
        )
      ).status,
    ).toBe(404);
  });

  it('works in a browser that has only the portal’s cookie, and the cookie opens nothing else', async () => {
    const cookie = portal.withCookie('esko');
    expect(
      (await ask(portal, undefined, 'GET', contentOf(name), cookie)).status,
    ).toBe(200);
    const stranger = portal.withCookie('outi');
    expect(
      (await ask(portal, undefined, 'GET', contentOf(name), stranger)).status,
    ).toBe(404);
    const liisas = portal.withCookie('liisa');
    expect(
      (await ask(portal, undefined, 'GET', `/uploads/${uuid()}`, liisas))
        .status,
    ).toBe(401);
  });

  it('is not for a deleted document', async () => {
    const gone = await makeDocument(portal, 'poistettu.pdf', pdfBytes(2));
    const deleted = await ask(
      portal,
      'aino',
      'DELETE',
      `/entities/document/lappi/${gone}`,
      { 'If-Match': '"1"' },
    );
    expect(deleted.status).toBe(204);
    expect((await ask(portal, 'liisa', 'GET', contentOf(gone))).status).toBe(
      404,
    );
  });
});
