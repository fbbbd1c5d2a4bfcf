import {
  MAX_LIMIT,
  MAX_TOPICS,
  nameSchema,
  refSchema,
  THREAD_KINDS,
  THREAD_STATES,
  type ThreadQuery,
  topicSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Request } from 'express';
import { invalidField } from '../../http/errors';
import { NUL_RULE } from '../../http/nul';
import {
  onlyKnown,
  parse,
  queryFlag,
  queryInt,
  queryText,
} from '../../http/validate';

const PARAMETERS: readonly (keyof ThreadQuery)[] = [
  'anchor',
  'section',
  'version',
  'workspace',
  'programme',
  'kind',
  'state',
  'topic',
  'participant',
  'unanswered',
  'unread',
  'inbox',
  'awaiting',
  'limit',
  'cursor',
];

/** What a list of latest posts is narrowed to. */
export interface PostQuery {
  workspace?: string;
  programme?: string;
  author?: string;
  limit?: number;
  cursor?: string;
}

/** Reads the query of a list of threads. Throws 400 naming the parameter and the rule. */
export function readThreadQuery(req: Request): ThreadQuery {
  onlyKnown(req, name => PARAMETERS.some(known => known === name));
  const query: ThreadQuery = {
    anchor: readRef(req, 'anchor'),
    section: queryText(req, 'section'),
    version: queryInt(req, 'version', { min: 1, max: 1_000_000 }),
    workspace: readName(req, 'workspace'),
    programme: readName(req, 'programme'),
    kind: readChoice(req, 'kind', THREAD_KINDS),
    state: readChoice(req, 'state', THREAD_STATES),
    topic: readTopics(req),
    participant: readPerson(req, 'participant'),
    unanswered: queryFlag(req, 'unanswered'),
    unread: queryFlag(req, 'unread'),
    inbox: queryFlag(req, 'inbox'),
    awaiting: queryFlag(req, 'awaiting'),
    ...readPage(req),
  };
  for (const part of ['section', 'version'] as const) {
    if (query[part] !== undefined && query.anchor === undefined) {
      throw invalidField(part, 'can only stand together with anchor');
    }
  }
  return query;
}

/** Reads the query of the latest posts. Throws 400 naming the parameter and the rule. */
export function readPostQuery(req: Request): PostQuery {
  onlyKnown(req, name =>
    ['workspace', 'programme', 'author', 'limit', 'cursor'].includes(name),
  );
  return {
    workspace: readName(req, 'workspace'),
    programme: readName(req, 'programme'),
    author: readPerson(req, 'author'),
    ...readPage(req),
  };
}

/** The entity that a summary is about; nothing else may stand in the query. */
export function readAnchor(req: Request): string {
  onlyKnown(req, name => name === 'anchor');
  const anchor = readRef(req, 'anchor');
  if (anchor === undefined) throw invalidField('anchor', 'is needed');
  return anchor;
}

function readPage(req: Request) {
  return {
    limit: queryInt(req, 'limit', { min: 1, max: MAX_LIMIT }),
    cursor: queryText(req, 'cursor'),
  };
}

function readRef(req: Request, name: string): string | undefined {
  const text = queryText(req, name)?.toLocaleLowerCase('en-US');
  return text === undefined ? undefined : parse(refSchema, text, name);
}

function readPerson(req: Request, name: string): string | undefined {
  const ref = readRef(req, name);
  if (ref !== undefined && !ref.startsWith('user:')) {
    throw invalidField(name, 'must be a person, such as user:default/name');
  }
  return ref;
}

function readName(req: Request, name: string): string | undefined {
  const text = queryText(req, name);
  return text === undefined ? undefined : parse(nameSchema, text, name);
}

function readChoice<T extends string>(
  req: Request,
  name: string,
  choices: readonly T[],
): T | undefined {
  const text = queryText(req, name);
  if (text === undefined) return undefined;
  const choice = choices.find(one => one === text);
  if (!choice) throw invalidField(name, `must be ${choices.join(' or ')}`);
  return choice;
}

function readTopics(req: Request): string[] | undefined {
  const value = req.query.topic;
  if (value === undefined) return undefined;
  const values = Array.isArray(value) ? value : [value];
  if (values.length > MAX_TOPICS || values.some(v => typeof v !== 'string')) {
    throw invalidField('topic', `must be at most ${MAX_TOPICS} texts`);
  }
  const texts = values as string[];
  if (texts.some(text => text.includes('\u0000'))) {
    throw invalidField('topic', NUL_RULE);
  }
  return texts.map(text => parse(topicSchema, text, 'topic'));
}
