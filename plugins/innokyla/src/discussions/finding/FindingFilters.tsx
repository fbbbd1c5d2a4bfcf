import {
  THREAD_KINDS,
  THREAD_STATES,
} from '@innokyla/backstage-plugin-innokyla-common';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import { useTexts } from '../../translations/useTexts';
import { SelectField } from '../../ui/fields';
import { PeoplePicker } from '../../ui/people/PeoplePicker';
import { TopicsField } from '../me/TopicsField';
import type { ThreadFilters } from '../threads/threadFilters';
import type { FiltersAddress } from '../threads/useThreadFilters';
import { PlaceFilter } from './PlaceFilter';

const ALL = 'all';
const PEOPLE = ['User'] as const;

/** What a view can be narrowed to, as fields. */
export function FindingFilters(props: {
  /** Filters that the view leaves to the person. */
  names: readonly (keyof ThreadFilters)[];
  address: FiltersAddress;
}) {
  const { names } = props;
  const { filters, set } = props.address;
  const t = useTexts();
  const has = (name: keyof ThreadFilters) => names.includes(name);
  return (
    <Stack spacing={2}>
      {has('kind') && (
        <SelectField
          name="kind"
          label={t('discussions.finding.kind')}
          value={filters.kind ?? ALL}
          options={[
            { value: ALL, label: t('discussions.finding.allKinds') },
            ...THREAD_KINDS.map(kind => ({
              value: kind,
              label: t(`discussions.threads.kindMany.${kind}`),
            })),
          ]}
          onChange={kind =>
            set({ kind: THREAD_KINDS.find(known => known === kind) })
          }
        />
      )}
      {has('state') && (
        <SelectField
          name="state"
          label={t('discussions.finding.state')}
          value={filters.state ?? ALL}
          options={[
            { value: ALL, label: t('discussions.finding.allStates') },
            ...THREAD_STATES.map(state => ({
              value: state,
              label: t(`discussions.finding.stateOf.${state}`),
            })),
          ]}
          onChange={state =>
            set({ state: THREAD_STATES.find(known => known === state) })
          }
        />
      )}
      {has('workspace') && <PlaceFilter value={filters} onChange={set} />}
      {has('topic') && (
        <TopicsField
          label={t('discussions.threads.topics')}
          help={t('discussions.finding.topicsHelp')}
          topics={filters.topic ?? []}
          onChange={topic => set({ topic: topic.length ? topic : undefined })}
        />
      )}
      {has('participant') && (
        <PeoplePicker
          name="participant"
          label={t('discussions.finding.participant')}
          kinds={PEOPLE}
          max={1}
          value={filters.participant ? [filters.participant] : []}
          onChange={([participant]) => set({ participant })}
        />
      )}
      {(has('unanswered') || has('unread')) && (
        <Stack>
          {(['unanswered', 'unread'] as const).filter(has).map(name => (
            <FormControlLabel
              key={name}
              label={t(`discussions.finding.${name}`)}
              control={
                <Checkbox
                  size="small"
                  checked={filters[name] ?? false}
                  onChange={event =>
                    set({ [name]: event.target.checked || undefined })
                  }
                />
              }
            />
          ))}
        </Stack>
      )}
    </Stack>
  );
}
