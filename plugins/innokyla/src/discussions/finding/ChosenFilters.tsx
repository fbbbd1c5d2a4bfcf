import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../translations/useTexts';
import { nameInRef } from '../../ui/references/refNames';
import { refNameQuery, useFindRefName } from '../../ui/references/useRefNames';
import { ChosenChip } from '../threads/FilterChip';
import type { ThreadFilters } from '../threads/threadFilters';
import type { FiltersAddress } from '../threads/useThreadFilters';
import { placeOf } from './PlaceFilter';
import { usePlaces } from './usePlaces';

function usePersonName(ref: string | undefined): string | undefined {
  const find = useFindRefName();
  const name = useQuery({
    ...refNameQuery(find, ref ?? ''),
    enabled: ref !== undefined,
  }).data;
  return ref && (name ?? nameInRef(ref));
}

/** What the list is narrowed to, in words, each with the way to take it off: in sight also while the fields are not. */
export function ChosenFilters({ address }: { address: FiltersAddress }) {
  const t = useTexts();
  const { filters, set, clear, chosen } = address;
  const place = placeOf(filters, usePlaces());
  const person = usePersonName(filters.participant);
  const { kind, state, topic = [] } = filters;
  const all: { key: string; label: string; off: Partial<ThreadFilters> }[] = [];
  const add = (
    label: string | false | undefined,
    off: Partial<ThreadFilters>,
    key = Object.keys(off)[0],
  ) => label && all.push({ key, label, off });

  add(kind && t(`discussions.threads.kindMany.${kind}`), { kind: undefined });
  add(state && t(`discussions.finding.stateOf.${state}`), {
    state: undefined,
  });
  add(
    place &&
      (place.type === 'programme'
        ? t('discussions.finding.wholeOf', { name: place.title })
        : place.title),
    { [place?.type ?? 'workspace']: undefined },
  );
  for (const one of topic) {
    const rest = topic.filter(other => other !== one);
    add(one, { topic: rest.length ? rest : undefined }, `topic ${one}`);
  }
  add(person, { participant: undefined });
  add(filters.unanswered && t('discussions.finding.unanswered'), {
    unanswered: undefined,
  });
  add(filters.unread && t('discussions.finding.unread'), {
    unread: undefined,
  });
  if (all.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('browse.chosen')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        m: 0,
        mb: 2,
        p: 0,
        listStyle: 'none',
      }}
    >
      {all.map(({ key, label, off }) => (
        <li key={key}>
          <ChosenChip
            label={label}
            name={t('browse.remove', { name: label })}
            onRemove={() => set(off)}
          />
        </li>
      ))}
      {chosen > 1 && (
        <li>
          <Button size="small" onClick={clear}>
            {t('browse.clearAll')}
          </Button>
        </li>
      )}
    </Box>
  );
}
