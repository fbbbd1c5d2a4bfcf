import { useApi } from '@backstage/core-plugin-api';
import {
  REPORT_LEVELS,
  REPORT_STATES,
  type Report,
  type ReportLevel,
  type ReportState,
  type UpdateReportRequest,
} from '@innokyla/backstage-plugin-innokyla-common';
import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { innokylaApiRef } from '../../api';
import { moderationKeys } from './keys';

/** What the list of reports is narrowed to; the address holds it. */
export interface ReportFilters {
  state: ReportState;
  workspace?: string;
  level?: ReportLevel;
}

/** The filters of the address, and a way to change them. */
export function useReportFilters(): [
  ReportFilters,
  (change: Partial<ReportFilters>) => void,
] {
  const [params, setParams] = useSearchParams();
  const oneOf = <T extends string>(known: readonly T[], name: string) =>
    known.find(value => value === params.get(name));
  const filters: ReportFilters = {
    state: oneOf(REPORT_STATES, 'state') ?? 'open',
    workspace: params.get('workspace') || undefined,
    level: oneOf(REPORT_LEVELS, 'level'),
  };
  const change = (changes: Partial<ReportFilters>) => {
    const next = new URLSearchParams();
    const { state, workspace, level } = { ...filters, ...changes };
    if (state !== 'open') next.set('state', state);
    if (workspace) next.set('workspace', workspace);
    if (level) next.set('level', level);
    setParams(next, { replace: true });
  };
  return [filters, change];
}

/** Reports that the viewer is to look at, page by page. */
export function useReports(filters: ReportFilters, isEnabled: boolean) {
  const client = useApi(innokylaApiRef);
  return useInfiniteQuery({
    queryKey: [...moderationKeys.reports, filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      client.listReports({ ...filters, cursor }, { signal }),
    getNextPageParam: page => page.pageInfo.nextCursor,
    enabled: isEnabled,
  });
}

/** Settles a report, opens it again, or hands it up. */
export function useUpdateReport(report: Report) {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: UpdateReportRequest) =>
      client.updateReport(report.id, report.revision, change),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: moderationKeys.all }),
  });
}
