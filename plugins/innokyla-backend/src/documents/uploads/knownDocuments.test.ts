import { describeEachDatabase } from '../../__testUtils__/databases';
import { statementsOf } from '../../__testUtils__/statements';
import { makeDocument } from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { pdfBytes } from '../__testUtils__/sampleFiles';
import {
  ask,
  begin,
  idOf,
  locationOf,
  patch,
  upload,
} from '../__testUtils__/tusRequests';

jest.setTimeout(60_000);

describeEachDatabase('Going on with what one has sent', freshDatabase => {
  let portal: Portal;
  beforeEach(async () => {
    portal = await Portal.start(await freshDatabase());
  });
  afterEach(() => portal.stop());

  const list = async (person: string, query = '') =>
    (await ask(portal, person, 'GET', `/uploads${query}`)).body.items;

  it('lists one’s own unfinished and unused uploads, the newest first, and nobody else’s', async () => {
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'kesken.pdf', 1000),
    );
    await patch(portal, 'liisa', location, 0, Buffer.alloc(10));
    const other = await upload(portal, 'liisa', 'muualla.pdf', pdfBytes(1), {
      workspace: 'kainuu',
    });
    const done = await upload(portal, 'liisa', 'valmis.pdf', pdfBytes(2));
    await makeDocument(portal, 'kaytetty.pdf', pdfBytes(3));

    expect(await list('liisa')).toMatchObject([
      { id: done, state: 'checked', mediaType: 'application/pdf' },
      { id: other, workspace: 'kainuu' },
      { id: idOf(location), state: 'receiving', offset: 10, size: 1000 },
    ]);
    expect(await list('liisa', '?workspace=lappi')).toMatchObject([
      { id: done },
      { id: idOf(location) },
    ]);
    expect(await list('aino')).toEqual([]);
    expect(await list('outi')).toEqual([]);
    const hidden = await ask(portal, 'liisa', 'GET', '/uploads?workspace=x');
    expect(hidden.status).toBe(404);
    const wrong = await ask(portal, 'liisa', 'GET', '/uploads?workspaces=x');
    expect(wrong.status).toBe(400);
    // Whoever may add files there no more is not told to go on.
    await portal
      .knex('memberships')
      .where({
        member_ref: 'user:default/liisa',
        workspace_id: portal.ids.lappi,
      })
      .delete();
    expect(await list('liisa')).toMatchObject([{ id: other }]);
  });

  it('recognises the same bytes and the same name in the workspace', async () => {
    const bytes = pdfBytes(10);
    const same = await makeDocument(portal, 'hakemus.pdf', bytes);
    const draft = await makeDocument(portal, 'luonnos.pdf', bytes, {
      status: 'draft',
    });
    const named = await makeDocument(portal, 'paatos.pdf', pdfBytes(11));
    const id = await upload(portal, 'aino', 'paatos.pdf', bytes);
    const { body } = await ask(portal, 'aino', 'GET', `/uploads/${id}`);
    expect(body.sameBytes).toEqual([
      {
        ref: `document:lappi/${same}`,
        title: 'Asiakirja hakemus.pdf',
        version: 1,
        revision: 1,
        canEdit: true,
      },
      expect.objectContaining({ ref: `document:lappi/${draft}` }),
    ]);
    expect(body.sameName).toEqual([
      expect.objectContaining({
        ref: `document:lappi/${named}`,
        canEdit: true,
      }),
    ]);
    // Elsewhere it is a file like any other.
    const elsewhere = await upload(portal, 'liisa', 'paatos.pdf', bytes, {
      workspace: 'kainuu',
    });
    expect(
      (await ask(portal, 'liisa', 'GET', `/uploads/${elsewhere}`)).body,
    ).toMatchObject({ sameBytes: [], sameName: [] });
  });

  it('tells nothing of deleted documents, and of older files nothing by their name', async () => {
    const bytes = pdfBytes(20);
    const gone = await makeDocument(portal, 'poistettu.pdf', bytes);
    await portal
      .knex('entities')
      .where({ name: gone })
      .update({ deleted_at: new Date().toISOString() });
    const versioned = await makeDocument(portal, 'vanha.pdf', bytes);
    const next = await upload(portal, 'liisa', 'uusi.pdf', pdfBytes(21));
    await ask(
      portal,
      'liisa',
      'POST',
      `/documents/lappi/${versioned}/versions`,
      { 'Content-Type': 'application/json', 'If-Match': '"1"' },
      JSON.stringify({ upload: next }),
    );
    const id = await upload(portal, 'liisa', 'vanha.pdf', bytes);
    const { body } = await ask(portal, 'liisa', 'GET', `/uploads/${id}`);
    expect(body.sameBytes).toEqual([
      expect.objectContaining({
        ref: `document:lappi/${versioned}`,
        version: 1,
        revision: 2,
      }),
    ]);
    expect(body.sameName).toEqual([]);
  });

  it('asks as much of the database for twenty uploads as for one', async () => {
    const asked = async () =>
      (
        await statementsOf(portal.knex, async () => {
          const { status, body } = await ask(
            portal,
            'liisa',
            'GET',
            '/uploads',
          );
          return { status, text: JSON.stringify(body) };
        })
      ).length;
    await upload(portal, 'liisa', 'yksi.pdf', pdfBytes(1));
    const one = await asked();
    await portal.knex('uploads').insert(
      Array.from({ length: 19 }, (_, index) => ({
        id: `0199e0a0-0000-4000-8000-0000000000${10 + index}`,
        workspace_id: portal.ids.lappi,
        created_by: 'user:default/liisa',
        file_name: `${index}.pdf`,
        size: 10,
        state: 'checked',
        media_type: 'application/pdf',
        sha256: String(index % 10).repeat(64),
        created_at: new Date().toISOString(),
        expires_at: new Date(Date.now() + 100_000).toISOString(),
      })),
    );
    expect(await list('liisa')).toHaveLength(20);
    expect(await asked()).toBe(one);
    expect(one).toBeLessThanOrEqual(6);
  });
});
