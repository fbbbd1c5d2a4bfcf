import {
  type KindDefinition,
  type Region,
} from '@innokyla/backstage-plugin-innokyla-common';
import { conflict, invalidField } from '../http/errors';
import { parse } from '../http/validate';

/** Parses a spec by its kind's schema and the instance's regions; throws 400 naming each field and rule. */
export function parseSpec(
  kind: KindDefinition,
  regions: readonly Region[],
  spec: unknown,
): Record<string, unknown> {
  const parsed = parse(kind.spec, spec, 'spec') as Record<string, unknown>;
  ((parsed.regions as string[] | undefined) ?? []).forEach((id, index) => {
    if (!regions.some(region => region.id === id)) {
      throw invalidField(
        `spec.regions.${index}`,
        `"${id}" is not a region of this portal, such as ${
          regions[0]?.id ?? 'maakunta:19'
        }`,
      );
    }
  });
  return parsed;
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
