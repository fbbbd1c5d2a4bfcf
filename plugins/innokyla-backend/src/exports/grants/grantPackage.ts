import type {
  EntityQuery,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { ExportWords } from '../words';
import type { GrantSettings } from './grantSettings';
import { type Grant, type Lack, LACKS } from './grantsOf';

/** The version of the standard that the packages keep to. */
const VERSION = '1.4';

/** How many grants there are, and how many applications are left out for want of what. */
export interface GrantCount {
  grants: number;
  leftOut: Record<Lack, number>;
}

/**
 * Narrows a list to what can be published: granted, and not a draft. A filter that asks for something else finds nothing,
 * rather than being passed over.
 */
export function onlyGranted(query: EntityQuery): EntityQuery {
  const narrowed = (facet: string, allowed: string[]) => {
    const asked = query.filter?.[facet];
    return asked ? asked.filter(value => allowed.includes(value)) : allowed;
  };
  return {
    ...query,
    filter: {
      ...query.filter,
      state: narrowed('state', ['granted', 'partlyGranted']),
      status: narrowed('status', ['published', 'archived']),
    },
  };
}

/** Counts what a package will hold, before it is begun: its beginning tells it. */
export async function countGrants(
  found: AsyncIterable<Grant[] | Lack>,
): Promise<GrantCount> {
  const count: GrantCount = {
    grants: 0,
    leftOut: { decidedOn: 0, host: 0, granted: 0 },
  };
  for await (const result of found) {
    if (typeof result === 'string') count.leftOut[result] += 1;
    else count.grants += result.length;
  }
  return count;
}

/** What was left out, in words; empty when nothing was. */
export function sayLeftOut(
  { leftOut }: GrantCount,
  words: ExportWords,
): string {
  const lacks = LACKS.filter(lack => leftOut[lack] > 0).map(
    lack => `${words.leftOut[lack]} (${leftOut[lack]})`,
  );
  return lacks.length ? `${words.leftOut.intro} ${lacks.join(', ')}.` : '';
}

const indented = (grant: Grant): string =>
  JSON.stringify(grant, null, 2).replace(/^/gm, '    ');

/** The package as JSON text, written grant by grant. */
export async function* packageText(
  settings: GrantSettings,
  words: ExportWords,
  count: GrantCount,
  found: AsyncIterable<Grant[] | Lack>,
  now: Date,
): AsyncGenerator<string, void, undefined> {
  const head = {
    version: VERSION,
    title: `${settings.publisher.name}: ${words.grants}`,
    description: sayLeftOut(count, words) || undefined,
    issued: now.toISOString().slice(0, 10),
    modified: now.toISOString(),
    publisher: settings.publisher,
    license: settings.license,
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "grants": [`;
  let separator = '';
  for await (const grants of found) {
    if (typeof grants === 'string') continue;
    for (const grant of grants) {
      yield `${separator}\n${indented(grant)}`;
      separator = ',';
    }
  }
  yield '\n  ]\n}\n';
}

/** Each application with what surrounds it in its page. */
export async function* eachGrants(
  pages: AsyncIterable<InnokylaEntity[]>,
  hostsOf: (entities: InnokylaEntity[]) => Promise<ReadonlyMap<string, string>>,
  toGrants: (
    entity: InnokylaEntity,
    host: string | undefined,
  ) => Grant[] | Lack,
): AsyncGenerator<Grant[] | Lack, void, undefined> {
  for await (const page of pages) {
    const hosts = page.length ? await hostsOf(page) : new Map<string, string>();
    for (const entity of page) {
      yield toGrants(entity, hosts.get(entity.workspace.name));
    }
  }
}
