import type { Knex } from 'knex';
import { v4 as uuid } from 'uuid';
import type { Person } from '../../../__testUtils__/startBackend';
import { EntityPortal } from '../../../entities/__testUtils__/entityPortal';

const API = '/api/innokyla';
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The smallest picture there is: one pixel. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A component of the portal's catalog, which is discussed like anything else. */
export const SITE = 'component:default/website';

/** The started backend with ways to send files for discussions and to ask for them. */
export class AttachmentPortal {
  private constructor(readonly entities: EntityPortal) {}

  static async start(knex: Knex): Promise<AttachmentPortal> {
    return new AttachmentPortal(
      await EntityPortal.start(knex, {
        catalog: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'website', namespace: 'default' },
          },
        ],
      }),
    );
  }

  stop = () => this.entities.stop();
  as = (person: Person) => this.entities.as(person);

  /** Begins an upload and sends all of it; `for` is a workspace's name or the ref of what is discussed. */
  send = (
    person: Person,
    metadata: { workspace?: string; anchor?: string },
    {
      name = 'kuva.png',
      bytes = PICTURE,
    }: { name?: string; bytes?: Buffer } = {},
  ) =>
    this.as(person)
      .post(`${API}/uploads`)
      .set('Tus-Resumable', '1.0.0')
      .set('Upload-Length', String(bytes.length))
      .set(
        'Upload-Metadata',
        Object.entries({ filename: name, ...metadata })
          .map(([key, value]) => `${key} ${base64(value)}`)
          .join(','),
      )
      .set('Content-Type', 'application/offset+octet-stream')
      .send(bytes);

  /** Sends a file; answers the id of its upload. */
  async upload(
    person: Person,
    metadata: { workspace?: string; anchor?: string },
    file?: { name?: string; bytes?: Buffer },
  ): Promise<string> {
    const { status, headers, body } = await this.send(person, metadata, file);
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return headers.location.split('/').pop()!;
  }

  create = (person: Person, upload: string, id: string = uuid()) =>
    this.as(person).post(`${API}/attachments`).send({ id, upload });

  /** Sends a file and makes an attachment of it; answers its id. */
  async attach(
    person: Person,
    metadata: { workspace?: string; anchor?: string },
    file?: { name?: string; bytes?: Buffer },
  ): Promise<string> {
    const upload = await this.upload(person, metadata, file);
    const { status, body } = await this.create(person, upload);
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.id;
  }

  get = (person: Person, id: string) =>
    this.as(person).get(`${API}/attachments/${id}`);

  content = (person: Person, id: string) =>
    this.as(person).get(`${API}/attachments/${id}/content`);

  /** Of these people, those who get the bytes; whoever gets none is told that it does not exist. */
  async readers(id: string, people: readonly Person[]): Promise<Person[]> {
    const readers: Person[] = [];
    for (const person of people) {
      const { status } = await this.content(person, id);
      if (status === 200) readers.push(person);
      else if (status !== 404) throw new Error(`${person}: ${status}`);
    }
    return readers;
  }

  /** Starts a thread; answers its id. */
  async thread(person: Person, anchor: string, post: object = {}) {
    const id = uuid();
    const { status, body } = await this.as(person)
      .post(`${API}/threads`)
      .send({
        id,
        anchor,
        title: 'Liite',
        post: { id: uuid(), body: 'Katso', ...post },
      });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return id;
  }

  posts = (person: Person, thread: string) =>
    this.as(person).get(`${API}/threads/${thread}/posts`);

  post = (person: Person, thread: string, post: object) =>
    this.as(person)
      .post(`${API}/threads/${thread}/posts`)
      .send({ id: uuid(), body: 'Tässä', ...post });

  edit = (
    person: Person,
    thread: string,
    seq: number,
    revision: number,
    post: object,
  ) =>
    this.as(person)
      .patch(`${API}/threads/${thread}/posts/${seq}`)
      .set('If-Match', `"${revision}"`)
      .send({ body: 'Tässä', ...post });

  remove = (person: Person, thread: string, seq: number, revision: number) =>
    this.as(person)
      .delete(`${API}/threads/${thread}/posts/${seq}`)
      .set('If-Match', `"${revision}"`);
}

/** A picture in markdown. */
export const picture = (id: string, words = 'Kartta') =>
  `![${words}](attachment:${id})`;
