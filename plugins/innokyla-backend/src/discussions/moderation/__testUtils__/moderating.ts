import type {
  ModerateRequest,
  ReportReason,
} from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import type { Bench } from '../../__testUtils__/bench';
import type { PersonName } from '../../__testUtils__/world';

export const newReport = (more: object = {}) => ({
  id: uuid(),
  reason: 'insult' as ReportReason,
  ...more,
});

/** Reports a post. */
export const report = (
  bench: Bench,
  person: PersonName,
  thread: string,
  seq: number,
  more: object = {},
) =>
  bench.ask(
    person,
    'post',
    `/threads/${thread}/posts/${seq}/reports`,
    newReport(more),
  );

/** Reports a post and answers the report. */
export async function reported(
  bench: Bench,
  person: PersonName,
  thread: string,
  seq: number,
  more: object = {},
) {
  const response = await report(bench, person, thread, seq, more);
  if (response.status !== 201) {
    throw new Error(`${response.status} ${response.text}`);
  }
  return response.body;
}

/** Asks to moderate. */
export const moderate = (
  bench: Bench,
  person: PersonName,
  thread: string,
  action: Partial<ModerateRequest>,
) =>
  bench.ask(person, 'post', `/threads/${thread}/moderation`, {
    id: uuid(),
    reason: 'Because of the rules',
    ...action,
  });

/** Moderates; throws when it was refused. */
export async function moderated(
  bench: Bench,
  person: PersonName,
  thread: string,
  action: Partial<ModerateRequest>,
) {
  const response = await moderate(bench, person, thread, action);
  if (response.status !== 201) {
    throw new Error(`${response.status} ${response.text}`);
  }
  return response.body;
}

/** A post of a thread as a person gets it. */
export async function postAs(
  bench: Bench,
  person: PersonName,
  thread: string,
  seq: number,
) {
  const { body } = await bench.ask(
    person,
    'get',
    `/threads/${thread}/posts?after=${seq - 1}&limit=1`,
  );
  return body.items[0];
}

/** The reports in a person's queue about a thread. */
export async function queueOf(
  bench: Bench,
  person: PersonName,
  thread: string,
  query = '',
) {
  const { body } = await bench.ask(person, 'get', `/reports?limit=100${query}`);
  return body.items.filter(
    (item: { thread: { id: string } }) => item.thread.id === thread,
  );
}

/** The trail of a thread as a person gets it: what was done to which post. */
export async function trailOf(
  bench: Bench,
  person: PersonName,
  thread: string,
) {
  const { body } = await bench.ask(
    person,
    'get',
    `/threads/${thread}/moderation`,
  );
  return body.items.map(({ action, seq }: { action: string; seq?: number }) =>
    seq === undefined ? action : `${action} ${seq}`,
  );
}
