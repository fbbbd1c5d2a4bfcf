import {
  REPORT_LEVELS,
  REPORT_STATES,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import { useEntityList } from '../../entities/queries';
import { useTexts } from '../../translations/useTexts';
import { SelectField } from '../../ui/fields';
import type { ReportFilters } from './useReports';

/** As many workspaces as the backend gives at once. */
const OFFERED = 100;
const ALL = 'all';

/** State, workspace and level of the reports that are listed. */
export function ReportFilterFields(props: {
  filters: ReportFilters;
  onChange(change: Partial<ReportFilters>): void;
  /** Workspaces that the viewer is an admin of. */
  own: readonly { value: string; label: string }[];
  /** Whether the viewer moderates the whole portal. */
  isModerator: boolean;
}) {
  const { filters, onChange, isModerator } = props;
  const t = useTexts();
  const others = useEntityList(
    { kind: 'Workspace', orderBy: 'title', limit: OFFERED },
    { enabled: isModerator },
  ).data?.items.map(({ metadata }) => ({
    value: metadata.name,
    label: metadata.title,
  }));
  const offered = (isModerator && others) || [...props.own];
  const { workspace } = filters;
  // A workspace that the address names is shown even when it is none of those offered.
  const workspaces =
    workspace && !offered.some(({ value }) => value === workspace)
      ? [...offered, { value: workspace, label: workspace }]
      : offered;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        mb: 3,
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
      }}
    >
      <SelectField
        name="state"
        size="small"
        label={t('discussions.queue.state')}
        options={REPORT_STATES.map(value => ({
          value,
          label: t(`discussions.queue.states.${value}`),
        }))}
        value={filters.state}
        onChange={state => onChange({ state })}
      />
      {(isModerator || workspaces.length > 1) && (
        <SelectField<string>
          name="workspace"
          size="small"
          label={t('discussions.queue.workspace')}
          options={[
            { value: ALL, label: t('discussions.queue.allWorkspaces') },
            ...workspaces,
          ]}
          value={workspace ?? ALL}
          onChange={value =>
            onChange({ workspace: value === ALL ? undefined : value })
          }
        />
      )}
      <SelectField
        name="level"
        size="small"
        label={t('discussions.queue.level')}
        options={[
          { value: ALL, label: t('discussions.queue.allLevels') },
          ...REPORT_LEVELS.map(value => ({
            value,
            label: t(`discussions.queue.levels.${value}`),
          })),
        ]}
        value={filters.level ?? ALL}
        onChange={value =>
          onChange({
            level: REPORT_LEVELS.find(level => level === value),
          })
        }
      />
    </Box>
  );
}
