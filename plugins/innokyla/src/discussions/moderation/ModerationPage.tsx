import Box from '@mui/material/Box';
import { useSettings } from '../../entities/queries';
import { homePath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { CountedList } from '../../ui/CountedList';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { SectionTitle } from '../../ui/SectionTitle';
import { CardListSkeleton } from '../../ui/Skeletons';
import { ReportFilterFields } from './ReportFilterFields';
import { ReportItem } from './ReportItem';
import { Trail } from './Trail';
import { useModerates } from './useModerates';
import { type ReportFilters, useReportFilters, useReports } from './useReports';

function ReportQueue({ filters }: { filters: ReportFilters }) {
  const t = useTexts();
  const reports = useReports(filters, true);
  if (reports.isPending) return <CardListSkeleton cards={3} height={260} />;
  if (reports.isError && !reports.data) {
    return (
      <ErrorNotice error={reports.error} onRetry={() => reports.refetch()} />
    );
  }
  // One that comes in between two pages would stand twice.
  const byId = new Map(
    reports.data.pages.flatMap(page => page.items).map(r => [r.id, r]),
  );
  if (byId.size === 0) {
    return filters.state === 'open' ? (
      <EmptyState
        title={t('discussions.queue.empty')}
        description={t('discussions.queue.emptyText')}
      />
    ) : (
      <EmptyState title={t('discussions.queue.emptyOther')} />
    );
  }
  return (
    <CountedList
      heading={t('discussions.queue.count', {
        count: reports.data.pages[0].totalItems,
      })}
      onMore={reports.hasNextPage ? () => reports.fetchNextPage() : undefined}
      isFetchingMore={reports.isFetchingNextPage}
    >
      {[...byId.values()].map(report => (
        <ReportItem key={report.id} report={report} />
      ))}
    </CountedList>
  );
}

/** Reports to look at, and what moderators have done; for admins of a workspace and the portal's moderators. */
export function ModerationPage() {
  const t = useTexts();
  const settings = useSettings();
  const moderates = useModerates();
  const [filters, setFilters] = useReportFilters();
  return (
    <PageFrame>
      <PageHeading
        title={t('discussions.queue.title')}
        crumbs={[{ to: homePath(), title: t('common.action.home') }]}
        lead={moderates.isAny ? t('discussions.queue.lead') : undefined}
      />
      {settings.isPending && <CardListSkeleton cards={3} height={260} />}
      {settings.isError && !settings.data && (
        <ErrorNotice
          error={settings.error}
          onRetry={() => settings.refetch()}
        />
      )}
      {settings.data && !moderates.isAny && (
        <EmptyState
          title={t('discussions.queue.notYours')}
          description={t('discussions.queue.notYoursText')}
        />
      )}
      {moderates.isAny && (
        <Box sx={{ maxWidth: 960 }}>
          <ReportFilterFields
            filters={filters}
            onChange={setFilters}
            own={moderates.workspaces}
            isModerator={moderates.isModerator}
          />
          <ReportQueue filters={filters} />
          <Box component="section" aria-labelledby="trail" sx={{ mt: 6 }}>
            <SectionTitle id="trail">
              {t('discussions.queue.trail')}
            </SectionTitle>
            <Trail workspace={filters.workspace} />
          </Box>
        </Box>
      )}
    </PageFrame>
  );
}
