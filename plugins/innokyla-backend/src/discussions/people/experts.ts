import type {
  ExpertList,
  Role,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { mayRead } from '../../permissions/readable';
import { type PeopleDeps, readersAmong } from '../../permissions/readersAmong';
import type { Viewer } from '../../permissions/viewer';
import type { MemberStore } from '../../workspaces/memberStore';
import { type AnchorEntities, findAnchor } from '../anchors';
import type { Asker } from '../asker';
import { readableThreads } from '../readableThreads';

/** How many are suggested. */
const MAX_EXPERTS = 20;

/** Of how many, those who share most of the topics, it is asked what they may read and what they are to the workspace. */
const MAX_CANDIDATES = 500;

/** Among people who answer on as much: who knows the thing itself stands before who could answer anybody. */
const ROLE_ORDER: readonly (Role | undefined)[] = [
  'expert',
  'admin',
  'member',
  undefined,
];

interface Candidate {
  ref: string;
  topics: string[];
}

/**
 * People who have said that they answer on topics, never the asker; with an anchor only those who may read it NOW, so that
 * nobody is asked about what they cannot open. Of an entity that is not ours nobody but the catalog knows who may read it,
 * and it answers only the person who asks: there everybody is suggested who answers on the topics, first those who have written
 * there, whom it has let in. Who may not read it and is asked all the same finds nothing, for it is asked again then.
 */
export async function findExperts(
  deps: PeopleDeps & {
    knex: Knex;
    entities: AnchorEntities;
    members: Pick<MemberStore, 'membershipsByRef'>;
  },
  asker: Asker,
  topics: readonly string[],
  anchor: string | undefined,
): Promise<ExpertList> {
  const found =
    anchor === undefined
      ? undefined
      : await findAnchor(deps.entities, asker, anchor);
  const candidates = await candidatesFor(deps.knex, asker.viewer.ref, topics);
  let items = candidates;
  if (found?.entity) items = await ofReaders(deps, candidates, found.entity);
  else if (found) {
    items = await writersFirst(deps.knex, found.viewer, anchor!, candidates);
  }
  return { items: items.slice(0, MAX_EXPERTS) };
}

async function candidatesFor(
  knex: Knex,
  asker: string,
  topics: readonly string[],
): Promise<Candidate[]> {
  const matching = () =>
    knex('person_topics')
      .whereIn('topic', [...topics])
      .whereNot('user_ref', asker);
  const most = matching()
    .groupBy('user_ref')
    .orderByRaw('count(*) desc, user_ref')
    .limit(MAX_CANDIDATES)
    .select('user_ref');
  const rows: { user_ref: string; topic: string }[] = await matching()
    .whereIn('user_ref', knex.from(most.as('most')).select('user_ref'))
    .orderBy(['user_ref', 'topic'])
    .select('user_ref', 'topic');
  const byRef = new Map<string, Candidate>();
  for (const { user_ref: ref, topic } of rows) {
    const candidate = byRef.get(ref) ?? { ref, topics: [] };
    candidate.topics.push(topic);
    byRef.set(ref, candidate);
  }
  return [...byRef.values()].sort((a, b) => b.topics.length - a.topics.length);
}

/** Among people who answer on as much: who has written there before the others. */
async function writersFirst(
  knex: Knex,
  viewer: Viewer,
  anchor: string,
  candidates: readonly Candidate[],
): Promise<Candidate[]> {
  if (!candidates.length) return [];
  const rows: { author: string }[] = await readableThreads(knex, viewer)
    .join('posts', 'posts.thread_id', 'threads.id')
    .where('threads.anchor_ref', anchor)
    .whereNull('threads.entity_id')
    .whereIn(
      'posts.author',
      candidates.map(({ ref }) => ref),
    )
    .distinct('posts.author as author');
  const writers = new Set(rows.map(({ author }) => author));
  return [...candidates].sort(
    (a, b) =>
      b.topics.length - a.topics.length ||
      Number(writers.has(b.ref)) - Number(writers.has(a.ref)),
  );
}

async function ofReaders(
  deps: PeopleDeps,
  candidates: readonly Candidate[],
  entity: Parameters<typeof mayRead>[1],
): Promise<Candidate[]> {
  const refs = candidates.map(({ ref }) => ref);
  const readers = new Set(
    await readersAmong(deps, refs, viewer => mayRead(viewer, entity)),
  );
  const held = refs.length
    ? await deps.members.membershipsByRef(refs)
    : new Map();
  const rankOf = ({ ref }: Candidate): number =>
    Math.min(
      ...[undefined, ...(held.get(ref) ?? [])].map(membership =>
        ROLE_ORDER.indexOf(
          membership?.workspaceId === entity.workspace_id
            ? membership.role
            : undefined,
        ),
      ),
    );
  return candidates
    .filter(({ ref }) => readers.has(ref))
    .map(candidate => ({ candidate, rank: rankOf(candidate) }))
    .sort(
      (a, b) =>
        b.candidate.topics.length - a.candidate.topics.length ||
        a.rank - b.rank,
    )
    .map(({ candidate }) => candidate);
}
