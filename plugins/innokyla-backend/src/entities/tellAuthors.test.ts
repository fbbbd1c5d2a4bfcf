import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  type NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import type { Entity } from '@backstage/catalog-model';
import { describeEachDatabase } from '../__testUtils__/databases';
import { userRef } from '../__testUtils__/startBackend';
import { EntityPortal, refOf } from './__testUtils__/entityPortal';

const CREDITED = 'user:default/credited';
const GROUPED = 'user:default/grouped';

const user = (name: string, groups: string[] = []): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { memberOf: [] },
  relations: groups.map(targetRef => ({ type: 'memberOf', targetRef })),
});

describeEachDatabase('Notices to authors of an original', freshDatabase => {
  let portal: EntityPortal;
  let answer: () => void;
  const sent: NotificationSendOptions[] = [];
  beforeAll(async () => {
    portal = await EntityPortal.start(await freshDatabase(), {
      catalog: [
        user('credited'),
        user('grouped', ['group:default/kunta']),
        { ...user('kunta'), kind: 'Group' },
      ],
      features: [
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({
            async send(notification) {
              answer();
              sent.push(notification);
            },
          }),
        }),
      ],
    });
  }, 60_000);
  beforeEach(() => {
    sent.length = 0;
    answer = () => {};
  });
  afterAll(() => portal?.stop());

  /** Everybody told until now, in order of their names. */
  const told = async () => {
    await portal.delivered();
    return sent
      .splice(0)
      .flatMap(({ recipients }) =>
        'entityRef' in recipients ? recipients.entityRef : 'everybody',
      )
      .sort();
  };
  const adapt = async (
    original: any,
    by: 'neighbour' | 'admin' = 'neighbour',
  ) => (await portal.derive(by, original, { title: 'Naapurin tapa' })).body;
  const publish = (
    entity: any,
    revision: number,
    visibility: string,
    by: 'neighbour' | 'admin' = 'neighbour',
  ) => portal.verb(by, entity, 'publish', revision, { visibility }).expect(200);

  it('tell its maker and the people it credits, in the language of their text, with the address of the adaptation', async () => {
    const original = await portal.open({
      title: 'Järjestöyhdyshenkilö',
      spec: {
        authors: [
          { name: 'Mainittu', ref: CREDITED },
          { name: 'Ei ole', ref: 'user:default/nobody' },
          { name: 'Ryhmä', ref: 'group:default/kunta' },
          { name: 'Ei mikään', ref: 'aino' },
          { name: 'Nimeltä vain' },
        ],
      },
    });
    const adapted = await adapt(original);
    await publish(adapted, 1, 'portal');
    await portal.delivered();
    expect(sent).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: [userRef('member'), CREDITED],
        },
        payload: {
          title: 'Työtäsi on sovellettu: Naapurin tapa',
          description: expect.stringContaining('Järjestöyhdyshenkilö'),
          link: `/innokyla/${refOf(adapted).replace(':', '/')}`,
          severity: 'normal',
          topic: 'innokyla:adaptations',
          scope: `innokyla:adapted:${adapted.id}`,
        },
      },
    ]);
  });

  it.each([
    ['sv', /^Ditt arbete/],
    ['en', /^Your work/],
  ])('are in the language of the original: %s', async (language, title) => {
    const original = await portal.open({ language });
    await publish(await adapt(original), 1, 'portal');
    await portal.delivered();
    expect(sent.map(({ payload }) => payload.title)).toEqual([
      expect.stringMatching(title),
    ]);
  });

  it('wait until the adaptation is out, and reach each as soon as they may read it, once', async () => {
    const original = await portal.open();
    await portal
      .put('admin', original, 1, { title: 'Viimeksi muuttanut' })
      .expect(200);
    const adapted = await adapt(original);
    expect(await told()).toEqual([]);
    // The admin belongs to the neighbour's workspace, the member only to the programme.
    await publish(adapted, 1, 'workspace');
    expect(await told()).toEqual([userRef('admin')]);
    await publish(adapted, 2, 'programme');
    expect(await told()).toEqual([userRef('member')]);
    await publish(adapted, 3, 'portal');
    await portal.verb('neighbour', adapted, 'withdraw', 4).expect(200);
    await publish(adapted, 5, 'portal');
    await portal
      .put('neighbour', adapted, 6, { title: 'Muutettu' })
      .expect(200);
    expect(await told()).toEqual([]);
  });

  it('do not go to who adapted or published it', async () => {
    const original = await portal.open({ by: 'admin' });
    await publish(await adapt(original, 'admin'), 1, 'portal');
    expect(await told()).toEqual([]);
    await publish(await adapt(original), 1, 'portal', 'admin');
    expect(await told()).toEqual([]);
    await publish(await adapt(original), 1, 'portal');
    expect(await told()).toEqual([userRef('admin')]);
  });

  it('do not go to who may not read the adaptation, nor the original any more', async () => {
    const original = await portal.open({
      spec: { authors: [{ name: 'Mainittu', ref: CREDITED }] },
    });
    await publish(await adapt(original), 1, 'programme');
    expect(await told()).toEqual([userRef('member')]);
    const second = await adapt(original);
    await portal.verb('member', original, 'withdraw', 1).expect(200);
    await publish(second, 1, 'portal');
    expect(await told()).toEqual([userRef('member')]);
  });

  it('reach those who may read it through a group', async () => {
    await portal
      .as('admin')
      .put(
        `/api/innokyla/workspaces/naapuri/members/${encodeURIComponent(
          'group:default/kunta',
        )}`,
      )
      .send({ role: 'expert' })
      .expect(200);
    const original = await portal.open({
      spec: { authors: [{ name: 'Ryhmästä', ref: GROUPED }] },
    });
    await publish(await adapt(original), 1, 'workspace');
    expect(await told()).toEqual([GROUPED]);
  });

  it('are not sent of language versions', async () => {
    const original = await portal.open();
    const english = await portal.derive('neighbour', original, {
      as: 'translation',
      language: 'en',
    });
    await publish(english.body, 1, 'portal');
    expect(await told()).toEqual([]);
  });

  it('are dropped where the portal has no notifications, and come again after any other trouble', async () => {
    const original = await portal.open();
    answer = () => {
      throw new Error(
        'Failed to send notifications: Error: Request failed with status 404',
      );
    };
    await publish(await adapt(original), 1, 'portal');
    expect(await told()).toEqual([]);

    answer = () => {
      answer = () => {};
      throw new Error('Request failed with status 503');
    };
    await publish(await adapt(original), 1, 'portal');
    expect(await told()).toEqual([userRef('member')]);
  });
});
