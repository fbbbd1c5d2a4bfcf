import {
  type KindDefinition,
  type Region,
} from '@innokyla/backstage-plugin-innokyla-common';
import { conflict, invalid, issuesOf } from '../http/errors';

/** As many as are looked at: more than a spec may name, and no more than an answer should list. */
const MAX_REGIONS = 50;

/** Parses a spec by its kind's schema and the instance's regions; throws 400 naming every field and rule at once. */
export function parseSpec(
  kind: KindDefinition,
  regions: readonly Region[],
  spec: unknown,
): Record<string, unknown> {
  const result = kind.spec.safeParse(spec);
  const broken = result.success ? [] : issuesOf(result.error, 'spec');
  const unknown = regionIssues(
    regions,
    (spec as { regions?: unknown } | null)?.regions,
  ).filter(issue => !broken.some(({ field }) => field === issue.field));
  if (!result.success || unknown.length) {
    throw invalid([...broken, ...unknown]);
  }
  return result.data as Record<string, unknown>;
}

function regionIssues(
  regions: readonly Region[],
  named: unknown,
): { field: string; message: string }[] {
  if (!Array.isArray(named)) return [];
  const known = new Set(regions.map(region => region.id));
  return named.slice(0, MAX_REGIONS).flatMap((id, index) =>
    typeof id !== 'string' || known.has(id)
      ? []
      : [
          {
            field: `spec.regions.${index}`,
            message: `"${id.slice(
              0,
              60,
            )}" is not a region of this portal, such as ${
              regions[0]?.id ?? 'maakunta:19'
            }`,
          },
        ],
  );
}

/** Throws 409 that names the moves there are, when a kind's state may not go from one to the other. */
export function demandMove(
  kind: KindDefinition,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): void {
  if (!kind.state) return;
  const { field, moves } = kind.state;
  const from = String(before[field]);
  const to = String(after[field]);
  if (from === to || moves[from]?.includes(to)) return;
  throw conflict(
    `spec.${field}: cannot go from "${from}" to "${to}"; it can go to ${
      moves[from]?.join(', ') || 'nothing else'
    }.`,
    { field: `spec.${field}`, allowed: moves[from] ?? [] },
  );
}
