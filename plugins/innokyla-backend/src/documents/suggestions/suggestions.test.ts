import { suggestionsSchema } from '@innokyla/backstage-plugin-innokyla-common';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { JSON_TYPE } from '../__testUtils__/documents';
import { Portal } from '../__testUtils__/portal';
import { pngBytes } from '../__testUtils__/sampleFiles';
import {
  ask,
  begin,
  idOf,
  locationOf,
  patch,
  upload,
} from '../__testUtils__/tusRequests';
import { flat } from './__testUtils__/flat';

jest.setTimeout(120_000);

const example = (name: string) =>
  readFileSync(
    path.resolve(__dirname, '../../../../../examples/uploads', name),
  );

describeEachDatabase('What an upload says about a form', freshDatabase => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start(await freshDatabase());
    await portal.documents.readings.start();
  });
  afterAll(() => portal.stop());

  const suggestionsOf = (id: string, person = 'liisa', query = '') =>
    ask(portal, person, 'GET', `/uploads/${id}/suggestions${query}`);
  const read = async (fileName: string, bytes: Buffer) => {
    const id = await upload(portal, 'liisa', fileName, bytes);
    await portal.documents.readings.idle();
    return id;
  };

  it.each([
    [
      'hakemus-2020.pdf',
      [
        'language fi',
        'title Hankehakemus 2020: Järjestöt muutokseen yhteistyössä',
        'years 2020',
        'funder Sosiaali- ja terveysjärjestöjen avustuskeskus STEA',
        'grantType C',
        'applicationType continuation',
        'money applied 2020 21000000',
        'deadline 2019-09-30T16:15:00+03:00',
        'regions maakunta:19',
      ],
    ],
    [
      'hakemus-2020.docx',
      [
        'title Hankehakemus 2020: Järjestöt muutokseen yhteistyössä',
        'money applied 2020 21000000',
        'deadline 2019-09-30T16:15:00+03:00',
      ],
    ],
    [
      'ansokan-2021.docx',
      [
        'language sv',
        'title Projektansökan 2021: Organisationer över språkgränsen',
        'years 2021',
        'years 2022',
        'grantType C',
        'applicationType new',
        'money applied 2021 9650000',
        'money applied 2022 10400000',
        'deadline 2020-09-30T16:15:00+03:00',
        'usage 2021-01-01/2022-12-31',
        'regions maakunta:15',
        'regions maakunta:19',
      ],
    ],
    [
      'application-2021.pdf',
      [
        'language en',
        'title Grant application 2021: Shared liaison persons in the North',
        'years 2021',
        'grantType Ak',
        'applicationType continuation',
        'money applied 2021 8725050',
        'deadline 2020-09-30T16:15:00+03:00',
        'regions maakunta:18',
        'regions maakunta:19',
      ],
    ],
  ])('is read from the example %s', async (fileName, said) => {
    const id = await read(fileName, example(fileName));
    const { status, body } = await suggestionsOf(id);
    expect(status).toBe(200);
    expect(suggestionsSchema.parse(body)).toEqual(body);
    expect(body.state).toBe('done');
    expect(flat(body)).toEqual(expect.arrayContaining(said));
    expect(body.money[0].source).toEqual({
      line: expect.stringMatching(/^(?:Haettava|Sökt|Amount)/),
      page: 1,
    });
  });

  it('names only workspaces that the person may write into', async () => {
    const text = 'Työtila: lappi\n\nMukana ovat lappi ja kainuu.';
    const id = await read('tyotilat.txt', Buffer.from(text));
    const { body } = await suggestionsOf(id);
    expect(body.workspaces[0].value).toEqual({ name: 'lappi', title: 'lappi' });

    const byAino = await upload(
      portal,
      'aino',
      'a.txt',
      Buffer.from('Työtila: kainuu'),
    );
    await portal.documents.readings.idle();
    // Aino has a role in `lappi` alone.
    expect((await suggestionsOf(byAino, 'aino')).body.workspaces).toEqual([]);
  });

  it('calls a funder as the applications that the person may see do, and as no others', async () => {
    const name = 'Avustuskeskus STEA (valtio)';
    const { status } = await ask(
      portal,
      'kaisa',
      'POST',
      '/entities',
      JSON_TYPE,
      JSON.stringify({
        id: uuid(),
        kind: 'GrantApplication',
        workspace: 'kainuu',
        title: 'Luonnos',
        status: 'draft',
        visibility: 'workspace',
        spec: { funder: name, years: [2020] },
      }),
    );
    expect(status).toBe(201);
    const text = Buffer.from('Rahoittaja: STEA');
    const funders = async (person: string) => {
      const id = await upload(portal, person, 'r.txt', text);
      await portal.documents.readings.idle();
      const { body } = await suggestionsOf(id, person);
      return body.funder.map((found: any) => found.value);
    };
    // Liisa edits in Kainuu, too; Aino must not learn of its draft.
    expect(await funders('liisa')).toContain(name);
    expect(await funders('aino')).not.toContain(name);
  });

  it('is told to its sender alone', async () => {
    const id = await read('oma.txt', Buffer.from('Haettava avustus: 5 000 €'));
    for (const person of ['aino', 'esko', 'kaisa', 'outi']) {
      const { status, body } = await suggestionsOf(id, person);
      expect(status).toBe(404);
      expect(JSON.stringify(body)).not.toMatch(/5 ?000|avustus/);
    }
    expect((await suggestionsOf(uuid())).status).toBe(404);
    expect((await suggestionsOf('..%2f..')).status).toBe(404);
    const nobody = await fetch(`${portal.url}/uploads/${id}/suggestions`);
    expect(nobody.status).toBe(401);
  });

  it('waits for the whole file, and for nothing where there is no text', async () => {
    const bytes = Buffer.from('Haettava avustus: 5 000 €');
    const location = locationOf(
      portal,
      await begin(portal, 'liisa', 'puolikas.txt', bytes.length),
    );
    await patch(portal, 'liisa', location, 0, bytes.subarray(0, 5));
    const early = await suggestionsOf(idOf(location));
    expect(early.status).toBe(409);
    expect(early.body.error.message).toMatch(/has not arrived whole/);

    const picture = await read('kuva.png', pngBytes());
    const { status, body } = await suggestionsOf(picture);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'none', money: [], title: [] });
  });

  it('takes no parameters', async () => {
    const id = await read('p.txt', Buffer.from('Rahoittaja: STEA'));
    const { status, body } = await suggestionsOf(id, 'liisa', '?laji=x');
    expect(status).toBe(400);
    expect(body.error.message).toContain('laji');
  });
});
