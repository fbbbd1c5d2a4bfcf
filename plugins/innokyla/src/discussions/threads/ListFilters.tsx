import { THREAD_KINDS } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTexts } from '../../translations/useTexts';
import { ChosenChip, FilterChip } from './FilterChip';
import type { ThreadFilters } from './threadFilters';
import { useSectionName } from './useAboutText';
import type { FiltersAddress } from './useThreadFilters';

/** Filters that the list of one thing has. */
export const LIST_FILTERS = [
  'kind',
  'state',
  'unread',
  'unanswered',
  'topic',
  'section',
  'version',
] as const satisfies readonly (keyof ThreadFilters)[];

/** What the list of one thing is narrowed to, each with a button that switches it or takes it away. */
export function ListFilters(props: {
  anchor: string;
  address: FiltersAddress;
}) {
  const { filters, set, clear, chosen } = props.address;
  const t = useTexts();
  const sectionName = useSectionName();
  const { topic = [], section, version } = filters;
  const aboutVersion =
    version !== undefined &&
    t('discussions.threads.aboutVersion', { version: String(version) });
  const removed = (name: string) => t('browse.remove', { name });
  return (
    <Box
      role="group"
      aria-label={t('discussions.threads.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}
    >
      {section && (
        <ChosenChip
          label={sectionName(props.anchor, section)}
          name={removed(sectionName(props.anchor, section))}
          onRemove={() => set({ section: undefined })}
        />
      )}
      {aboutVersion && (
        <ChosenChip
          label={aboutVersion}
          name={removed(aboutVersion)}
          onRemove={() => set({ version: undefined })}
        />
      )}
      {topic.map(one => (
        <ChosenChip
          key={one}
          label={one}
          name={removed(one)}
          onRemove={() => {
            const rest = topic.filter(other => other !== one);
            set({ topic: rest.length ? rest : undefined });
          }}
        />
      ))}
      {THREAD_KINDS.map(kind => (
        <FilterChip
          key={kind}
          label={t(`discussions.threads.kindMany.${kind}`)}
          isOn={filters.kind === kind}
          onChange={isOn => set({ kind: isOn ? kind : undefined })}
        />
      ))}
      <FilterChip
        label={t('discussions.threads.open')}
        isOn={filters.state === 'open'}
        onChange={isOn => set({ state: isOn ? 'open' : undefined })}
      />
      <FilterChip
        label={t('discussions.threads.resolvedOnly')}
        isOn={filters.state === 'resolved'}
        onChange={isOn => set({ state: isOn ? 'resolved' : undefined })}
      />
      <FilterChip
        label={t('discussions.threads.unanswered')}
        isOn={filters.unanswered ?? false}
        onChange={isOn => set({ unanswered: isOn || undefined })}
      />
      <FilterChip
        label={t('discussions.threads.unreadOnly')}
        isOn={filters.unread ?? false}
        onChange={isOn => set({ unread: isOn || undefined })}
      />
      {chosen > 1 && (
        <Button size="small" onClick={clear}>
          {t('browse.clearAll')}
        </Button>
      )}
    </Box>
  );
}
