import type {
  ModerationAction,
  Report,
} from '@innokyla/backstage-plugin-innokyla-common';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { ModerateDialog } from './ModerateDialog';
import { SettleDialog } from './SettleDialog';
import { TrailDialog } from './TrailDialog';
import { useUpdateReport } from './useReports';

type Asked = ModerationAction | 'dismiss' | 'handUp' | 'trail';

/** What can be done about a report and the post it is about; what was done can be undone here as well. */
export function ReportActions({ report }: { report: Report }) {
  const t = useTexts();
  const reopen = useUpdateReport(report);
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const { thread, post, state } = report;
  const isOpen = state === 'open';
  const button = (what: Asked, label: string, isFirst = false) => (
    <Button
      key={what}
      size="small"
      variant={isFirst ? 'contained' : 'outlined'}
      onClick={() => setAsked(what)}
    >
      {label}
    </Button>
  );
  const action = (what: ModerationAction, isFirst = false) =>
    button(what, t(`discussions.moderation.action.${what}`), isFirst);
  const isDone = asked === 'dismiss' || asked === 'handUp' || asked === 'trail';
  return (
    <>
      <Stack
        direction="row"
        spacing={1}
        useFlexGap
        flexWrap="wrap"
        role="group"
        aria-label={t('discussions.queue.actions')}
      >
        {post.hidden
          ? action('restore')
          : post.body !== undefined && action('hide', isOpen)}
        {isOpen && button('warn', t('discussions.queue.warn'))}
        {action(thread.locked ? 'unlock' : 'lock')}
        {isOpen && button('dismiss', t('discussions.queue.dismiss'))}
        {isOpen &&
          report.level === 'workspace' &&
          button('handUp', t('discussions.queue.handUp'))}
        {!isOpen && (
          <Button
            size="small"
            variant="outlined"
            onClick={() =>
              !reopen.isPending && reopen.mutate({ state: 'open' })
            }
          >
            {t('discussions.queue.reopen')}
          </Button>
        )}
        <Button size="small" onClick={() => setAsked('trail')}>
          {t('discussions.moderation.trail.show')}
        </Button>
      </Stack>
      {reopen.isError && <ErrorNotice error={reopen.error} />}
      {asked === 'trail' && (
        <TrailDialog threadId={thread.id} onClose={close} />
      )}
      {(asked === 'dismiss' || asked === 'handUp') && (
        <SettleDialog report={report} how={asked} onClose={close} />
      )}
      {asked && !isDone && (
        <ModerateDialog
          thread={thread}
          post={asked === 'lock' || asked === 'unlock' ? undefined : post}
          action={asked}
          // What undoes something answers no report.
          report={
            isOpen && asked !== 'restore' && asked !== 'unlock'
              ? report.id
              : undefined
          }
          onClose={close}
        />
      )}
    </>
  );
}
