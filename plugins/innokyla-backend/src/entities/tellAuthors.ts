import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  type Language,
  REF_PATTERN,
} from '@innokyla/backstage-plugin-innokyla-common';
import { entityPagePath } from '@innokyla/backstage-plugin-innokyla-node';
import type { OutboxReceiver } from '../outbox/outbox';
import { mayRead } from '../permissions/readable';
import { type PeopleDeps, readersAmong } from '../permissions/readersAmong';
import { Viewer } from '../permissions/viewer';
import type { EntityStore } from './entityStore';
import { type EntityRow, refOf } from './rows';

/** Topic of the notices, by which a person can turn them off. */
export const ADAPTATIONS_TOPIC = 'innokyla:adaptations';

interface Deps extends PeopleDeps {
  store: Pick<EntityStore, 'find' | 'findById' | 'revisions'>;
  notifications: Pick<NotificationService, 'send'>;
  logger: LoggerService;
}

/**
 * Tells those who made a model or an application that an adaptation of it can be seen: who made it, who changed it last
 * and the people it credits, as far as each may read both of them NOW. Never who adapted or published it. Each is told
 * once: when an audience that they belong to is let in for the first time.
 */
export function tellAuthors(deps: Deps): OutboxReceiver {
  return async event => {
    if (event.topic !== 'entity' || !event.payload.shownBy) return;
    const { entityId, revision, shownBy } = event.payload;
    const pair = await findPair(deps.store, entityId);
    if (!pair) return;
    const { adaptation, original } = pair;

    const audiences = await deps.store.revisions.audiences(entityId, revision);
    const newAudience = audiences.find(({ since }) => since === revision);
    if (!newAudience) return;
    const published = { ...adaptation, status: 'published' };
    const authors = (await authorsOf(deps, original)).filter(
      ref => ref !== shownBy && ref !== adaptation.created_by,
    );
    const readers = await readersAmong(
      deps,
      authors,
      viewer =>
        mayRead(viewer, adaptation) &&
        mayRead(viewer, original) &&
        mayRead(viewer, { ...published, visibility: newAudience.visibility }),
    );
    const told = await readersAmong(deps, readers, viewer =>
      audiences.some(
        ({ since, visibility }) =>
          since < revision && mayRead(viewer, { ...published, visibility }),
      ),
    );
    const entityRef = readers.filter(ref => !told.includes(ref));
    if (entityRef.length) await send(deps, entityRef, adaptation, original);
  };
}

/** An adaptation that is out, with its original; undefined for everything else, and for what is gone meanwhile. */
async function findPair(store: Deps['store'], entityId: string) {
  const viewer = Viewer.system('to tell authors of adaptations they may read');
  const adaptation = await store.findById(viewer, entityId);
  if (!adaptation || adaptation.status === 'draft') return undefined;
  const { derivedFrom, translationOf } = JSON.parse(adaptation.spec);
  // A language version of an adaptation carries its credit, but of the adaptation they have been told.
  if (!derivedFrom || translationOf) return undefined;
  const original = await store.find(viewer, derivedFrom);
  return original && { adaptation, original };
}

async function authorsOf(
  { catalog, auth }: PeopleDeps,
  original: EntityRow,
): Promise<string[]> {
  const { authors = [] } = JSON.parse(original.spec) as {
    authors?: { ref?: string }[];
  };
  const credited = authors
    .map(author => author.ref?.toLocaleLowerCase('en-US') ?? '')
    .filter(ref => ref.startsWith('user:') && REF_PATTERN.test(ref));
  const makers = [original.created_by, original.updated_by];
  if (credited.length === 0) return [...new Set(makers)];
  // A ref in a credit is free text: only people the portal knows are told anything.
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs: credited, fields: ['kind'] },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  const known = credited.filter((_, index) => items[index]);
  return [...new Set([...makers, ...known])];
}

// The backend does not know which language a person reads; that of their own text they do.
const TEXTS: Record<
  Language,
  (
    adaptation: string,
    original: string,
  ) => { title: string; description: string }
> = {
  fi: (adaptation, original) => ({
    title: `Työtäsi on sovellettu: ${adaptation}`,
    description: `Pohjana on ”${original}”, jota olet ollut tekemässä.`,
  }),
  sv: (adaptation, original) => ({
    title: `Ditt arbete har tillämpats: ${adaptation}`,
    description: `Det bygger på ”${original}” som du har varit med om att göra.`,
  }),
  en: (adaptation, original) => ({
    title: `Your work has been adapted: ${adaptation}`,
    description: `It is based on “${original}”, which you took part in making.`,
  }),
};

async function send(
  { notifications, logger }: Deps,
  entityRef: string[],
  adaptation: EntityRow,
  original: EntityRow,
): Promise<void> {
  try {
    await notifications.send({
      recipients: { type: 'entity', entityRef },
      payload: {
        ...TEXTS[original.language](adaptation.title, original.title),
        link: entityPagePath(refOf(adaptation)),
        severity: 'normal',
        topic: ADAPTATIONS_TOPIC,
        scope: `innokyla:adapted:${adaptation.id}`,
      },
    });
  } catch (error) {
    // A portal need not have notifications. Anything else is tried again.
    if (!isMissing(error)) throw error;
    logger.debug(
      `Authors of ${refOf(
        original,
      )} were not told of an adaptation: this portal has no notifications`,
    );
  }
}

/** Whether an error of the notification service says that the portal has none. */
export function isMissing(error: unknown): boolean {
  const { name, statusCode, message } = error as {
    name?: string;
    statusCode?: number;
    message?: string;
  };
  return (
    statusCode === 404 ||
    name === 'NotFoundError' ||
    /status 404\b|NotFoundError/.test(String(message))
  );
}
