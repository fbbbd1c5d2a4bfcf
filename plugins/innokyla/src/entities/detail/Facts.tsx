import {
  findKind,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { FactValue, hasFact } from './FactValue';
import { FactList, SideBox } from './SideBox';

/** The facts of an entity in the order of its kind's definition; those that it lacks are left out. */
export function Facts({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const { kind, spec } = entity;
  const facts = (findKind(kind)?.facts ?? [])
    .filter(fact => (fact.place ?? 'side') === 'side' && hasFact(fact, spec))
    .map(fact => ({
      label: kindTexts.fact(kind, fact.key),
      value: <FactValue entity={entity} fact={fact} />,
    }));
  if (facts.length === 0) return null;
  return (
    <SideBox title={t('detail.facts')}>
      <FactList facts={facts} />
    </SideBox>
  );
}
