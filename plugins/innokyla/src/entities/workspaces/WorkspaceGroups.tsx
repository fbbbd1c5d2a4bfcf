import { MAX_LIMIT } from '@innokyla/backstage-plugin-innokyla-common';
import Stack from '@mui/material/Stack';
import { useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { CardListSkeleton } from '../../ui/Skeletons';
import { useLanguage } from '../../ui/format';
import { useEntityList, useRegionName } from '../queries';
import { textsOf } from '../specValues';
import { groupWorkspaces } from './groups';
import { WorkspaceGroup } from './WorkspaceGroup';

/** The workspaces of a programme, grouped by what kind of project they are, each group with its count. */
export function WorkspaceGroups(props: {
  /** Name of the programme's workspace. */
  programme: string;
  headingLevel: 'h3' | 'h4';
}) {
  const t = useTexts();
  const language = useLanguage();
  const regionName = useRegionName();
  const query = useEntityList({
    kind: 'Workspace',
    programme: props.programme,
    orderBy: 'title',
    limit: MAX_LIMIT,
  });
  if (query.isPending) return <CardListSkeleton cards={4} height={90} />;
  if (query.error) {
    return <ErrorNotice error={query.error} onRetry={() => query.refetch()} />;
  }
  const groups = groupWorkspaces(query.data.items, {
    language,
    regionOf: ({ spec }) => textsOf(spec.regions).map(regionName)[0] ?? '',
  });
  if (groups.length === 0) {
    return (
      <EmptyState
        headingLevel={props.headingLevel}
        title={t('home.noWorkspaces.title')}
        description={t('home.noWorkspaces.description')}
      />
    );
  }
  return (
    <Stack spacing={4}>
      {groups.map(({ group, items }) => (
        <WorkspaceGroup
          key={group}
          title={t(`home.group.${group}`, { count: items.length })}
          headingLevel={props.headingLevel}
          workspaces={items}
        />
      ))}
    </Stack>
  );
}
