import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import { sectionsOf } from '../../specValues';

/** A section that can be filled in, and from what. */
export interface Filling {
  /** Own section. */
  into: string;
  /** Section of the other entity. */
  from: string;
  text: string;
}

/** What an entity of another kind has written for sections of this one. */
export function prefillOf(
  kind: string,
  source: { kind: string; spec: Record<string, unknown> },
): Filling[] {
  const pairs = findKind(kind)?.prefill?.[source.kind] ?? {};
  const written = sectionsOf(source.spec);
  return Object.entries(pairs).flatMap(([into, from]) =>
    written[from] ? [{ into, from, text: written[from] }] : [],
  );
}
