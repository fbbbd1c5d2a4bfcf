import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Fragment } from 'react';
import { useTexts } from '../../translations/useTexts';
import type { Person } from './usePeopleSearch';

/** Most groups that are named: they tell namesakes apart, no more. */
const MOST = 2;

/** What a person or a group in a list is, and where they belong. */
export function PersonDetail({ person }: { person: Person }) {
  const t = useTexts();
  const words = t(
    person.kind === 'Group'
      ? 'richText.suggest.group'
      : 'richText.suggest.person',
  );
  return (
    <>
      {words}
      {person.groups.slice(0, MOST).map(ref => (
        <Fragment key={ref}>
          {' · '}
          <EntityDisplayName entityRef={ref} hideIcon disableTooltip />
        </Fragment>
      ))}
      {!person.groups.length && person.detail && ` · ${person.detail}`}
    </>
  );
}
