import {
  parseRef,
  type Report,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { entityPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { Mark } from '../../ui/Mark';
import { Markdown } from '../../ui/Markdown';
import { PersonName } from '../../ui/PersonName';
import { TextLink } from '../../ui/TextLink';
import { Time } from '../../ui/Time';
import { ReportActions } from './ReportActions';

/** A report: the post it is about, what is said to be wrong with it, how it stands, and what can be done. */
export function ReportItem({ report }: { report: Report }) {
  const t = useTexts();
  const id = useId();
  const { thread, post } = report;
  const { ref, title: anchorTitle } = thread.anchor;
  const isHidden = post.hidden || thread.hidden;
  return (
    <Box component="li" sx={{ py: 3, borderTop: 1, borderColor: 'divider' }}>
      <Stack
        component="article"
        aria-labelledby={id}
        spacing={1.5}
        sx={{ overflowWrap: 'anywhere' }}
      >
        <Box>
          <Stack
            direction="row"
            spacing={1}
            useFlexGap
            flexWrap="wrap"
            alignItems="center"
          >
            <Typography id={id} variant="h6" component="h3">
              {t('discussions.queue.report', { title: thread.title })}
            </Typography>
            <Mark label={t(`discussions.queue.levels.${report.level}`)} />
            {isHidden && <Mark label={t('discussions.queue.isHidden')} />}
          </Stack>
          <Typography variant="body2" color="text.secondary" component="div">
            <TextLink to={entityPath(ref)}>
              {anchorTitle ?? parseRef(ref).name}
            </TextLink>
            {' · '}
            <TextLink
              to={entityPath(ref, {
                tab: 'discussion',
                thread: thread.id,
                post: post.seq,
              })}
            >
              {t('discussions.queue.toPost')}
            </TextLink>
          </Typography>
        </Box>
        <Box>
          <Typography sx={{ fontWeight: 'bold' }}>
            {t(`discussions.reporting.reason.${report.reason}`)}
          </Typography>
          {report.text && (
            <Typography sx={{ whiteSpace: 'pre-wrap' }}>
              {report.text}
            </Typography>
          )}
          <Typography variant="body2" color="text.secondary" component="div">
            {t('discussions.queue.reportedBy')}{' '}
            <PersonName personRef={report.reporter} /> · <Time at={report.at} />
          </Typography>
        </Box>
        <Box
          role="group"
          aria-label={t('discussions.queue.post')}
          sx={{
            m: 0,
            pl: 2,
            borderLeft: 4,
            borderColor: 'divider',
            // A long post must not push the others out of sight.
            maxHeight: 320,
            overflowY: 'auto',
          }}
          tabIndex={0}
        >
          <Typography variant="body2" color="text.secondary" component="div">
            {t('discussions.queue.writtenBy')}{' '}
            <PersonName personRef={post.author} /> ·{' '}
            <Time at={post.createdAt} />
          </Typography>
          {post.body === undefined ? (
            <Typography color="text.secondary" sx={{ fontStyle: 'italic' }}>
              {t(
                post.purgedAt
                  ? 'discussions.queue.postPurged'
                  : 'discussions.queue.postGone',
              )}
            </Typography>
          ) : (
            <Markdown text={post.body} headingShift={3} />
          )}
        </Box>
        {report.handledBy && report.handledAt && (
          <Typography variant="body2" component="div">
            {t(
              report.state === 'dismissed'
                ? 'discussions.queue.dismissedBy'
                : 'discussions.queue.handledBy',
            )}{' '}
            <PersonName personRef={report.handledBy} /> ·{' '}
            <Time at={report.handledAt} />
            {report.outcome && (
              <Typography sx={{ whiteSpace: 'pre-wrap' }}>
                {t('discussions.queue.outcomeWas', {
                  outcome: report.outcome,
                })}
              </Typography>
            )}
          </Typography>
        )}
        <ReportActions report={report} />
      </Stack>
    </Box>
  );
}
