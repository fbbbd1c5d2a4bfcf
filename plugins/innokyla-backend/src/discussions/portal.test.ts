import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  type SignalPayload,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import { v7 as uuid } from 'uuid';
import { describeEachDatabase } from '../__testUtils__/databases';
import {
  startBackend,
  type TestBackend,
  userRef,
} from '../__testUtils__/startBackend';
import { newPost, newThread } from './__testUtils__/bench';

const SITE = 'component:default/website';
const MODEL = 'operatingmodel:lappi/malli';

describeEachDatabase('Discussions in a portal', freshDatabase => {
  const signals: SignalPayload[] = [];
  const signalsService = createServiceFactory({
    service: signalsServiceRef,
    deps: {},
    factory: () => ({
      publish: async signal => {
        signals.push(signal);
      },
    }),
  });

  let portal: TestBackend;
  beforeAll(async () => {
    portal = await startBackend({
      knex: await freshDatabase(),
      features: [signalsService],
      catalog: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'website', namespace: 'default' },
        },
      ],
    });
    await portal
      .as('admin')
      .post('/api/innokyla/entities')
      .send({
        id: uuid(),
        kind: 'Workspace',
        name: 'lappi',
        title: 'Lappi',
        visibility: 'portal',
        status: 'published',
        spec: { type: 'project' },
      })
      .expect(201);
    for (const [person, role] of [
      ['member', 'member'],
      ['expert', 'expert'],
    ]) {
      await portal
        .as('admin')
        .put(
          `/api/innokyla/workspaces/lappi/members/${encodeURIComponent(
            userRef(person),
          )}`,
        )
        .send({ role })
        .expect(200);
    }
    await portal
      .as('member')
      .post('/api/innokyla/entities')
      .send({
        id: uuid(),
        kind: 'OperatingModel',
        workspace: 'lappi',
        name: 'malli',
        title: 'Malli',
        visibility: 'portal',
        status: 'published',
        spec: {},
      })
      .expect(201);
  }, 60_000);
  afterAll(() => portal?.stop());

  it('are seen by the other one at once, and answered', async () => {
    const sent = newThread(MODEL, 'How long did it take?');
    expect(
      (await portal.as('expert').post('/api/innokyla/threads').send(sent))
        .status,
    ).toBe(201);
    const told = (type: string, seq: number) =>
      signals.find(
        s =>
          s.message.id === sent.id &&
          s.message.type === type &&
          s.message.seq === seq,
      );
    await until(() => told('thread', 1));
    const { recipients } = told('thread', 1)!;
    expect(
      recipients.type === 'user' && [...recipients.entityRef].sort(),
    ).toEqual(['admin', 'expert', 'member'].map(userRef));
    const answer = await portal
      .as('member')
      .post(`/api/innokyla/threads/${sent.id}/posts`)
      .send(newPost('A year'));
    expect(answer.body.seq).toBe(2);
    await until(() => told('post', 2));
    const { body } = await portal
      .as('expert')
      .get(`/api/innokyla/threads/${sent.id}`);
    expect(body.unread).toBe(1);
  });

  it('are moderated by those whom the settings name', async () => {
    const sent = newThread(MODEL);
    await portal.as('member').post('/api/innokyla/threads').send(sent);
    const lock = (person: 'moderator' | 'expert') =>
      portal
        .as(person)
        .post(`/api/innokyla/threads/${sent.id}/moderation`)
        .send({ id: uuid(), action: 'lock', reason: 'It is settled' });
    expect((await lock('expert')).status).toBe(403);
    expect((await lock('moderator')).status).toBe(201);
  });

  it('of an entity of the catalog ask the catalog', async () => {
    const sent = newThread(SITE);
    expect(
      (await portal.as('outsider').post('/api/innokyla/threads').send(sent))
        .status,
    ).toBe(201);
    expect(
      (await portal.as('expert').get(`/api/innokyla/threads?anchor=${SITE}`))
        .body.totalItems,
    ).toBe(1);
    expect(
      (
        await portal
          .as('expert')
          .get('/api/innokyla/threads?anchor=component:default/none')
      ).status,
    ).toBe(404);
    // What of the catalog everybody may see, another plugin cannot know.
    expect(
      (await portal.as('service').get(`/api/innokyla/threads/${sent.id}`))
        .status,
    ).toBe(404);
  });

  it('are read by other plugins, and written by people alone', async () => {
    const sent = newThread(MODEL);
    await portal.as('member').post('/api/innokyla/threads').send(sent);
    expect(
      (await portal.as('service').get(`/api/innokyla/threads/${sent.id}`)).body
        .abilities,
    ).toEqual({
      canReply: false,
      canEdit: false,
      canAccept: false,
      canModerate: false,
    });
    expect(
      (
        await portal
          .as('service')
          .post(`/api/innokyla/threads/${sent.id}/posts`)
          .send(newPost())
      ).status,
    ).toBe(403);
    expect(
      (await portal.as('nobody').get(`/api/innokyla/threads/${sent.id}`))
        .status,
    ).toBe(401);
  });

  it('refuse a post of a megabyte in plain words', async () => {
    const response = await portal
      .as('member')
      .post(`/api/innokyla/threads/${uuid()}/posts`)
      .send(newPost('x'.repeat(1_000_000)));
    expect(response.status).toBe(413);
    expect(response.body.error).toMatchObject({
      name: 'PayloadTooLargeError',
      maxBytes: 200_000,
    });
  });

  it('refuse a member whom the catalog does not know', async () => {
    const response = await portal
      .as('admin')
      .put(
        `/api/innokyla/workspaces/lappi/members/${encodeURIComponent(
          'user:default/typo',
        )}`,
      )
      .send({ role: 'member' });
    expect(response.status).toBe(400);
  });
});

/** Waits until something is there; the test's own time limit ends it. */
async function until(there: () => unknown): Promise<void> {
  while (!there()) await new Promise(resolve => setTimeout(resolve, 20));
}
