import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import { useKindTexts } from '../../translations/useTexts';
import type { Option } from '../../ui/fields';

/** Values of a fact with their words. */
export function useChoices(kind: string, fact: string): Option<string>[] {
  const kinds = useKindTexts();
  const values =
    findKind(kind)?.facts.find(({ key }) => key === fact)?.values ?? [];
  return values.map(value => ({
    value,
    label: kinds.choice(kind, fact, value),
  }));
}
