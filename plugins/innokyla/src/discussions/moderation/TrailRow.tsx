import { useApi } from '@backstage/core-plugin-api';
import type { ModerationEntry } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { entityPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { PersonName } from '../../ui/PersonName';
import { nameInRef } from '../../ui/references/refNames';
import { refNameQuery, useFindRefName } from '../../ui/references/useRefNames';
import { TextLink } from '../../ui/TextLink';
import { Time } from '../../ui/Time';
import { discussionKeys } from '../keys';

/** Where it was done, leading there. Nothing where the thread is gone or no longer the viewer's to read: the trail outlives it. */
function TrailThread({ entry: { threadId, seq } }: { entry: ModerationEntry }) {
  const client = useApi(innokylaApiRef);
  const thread = useQuery({
    queryKey: discussionKeys.thread(threadId),
    queryFn: ({ signal }) => client.getThread(threadId, { signal }),
    retry: false,
  });
  if (thread.isPending) return <>…</>;
  if (!thread.data) return null;
  const { anchor, title } = thread.data;
  return (
    <>
      <TextLink
        to={entityPath(anchor.ref, {
          tab: 'discussion',
          thread: threadId,
          post: seq,
        })}
      >
        <bdi>{title}</bdi>
      </TextLink>{' '}
      · <bdi>{anchor.title ?? nameInRef(anchor.ref)}</bdi>
    </>
  );
}

/** From where to where a thread was moved. */
function TrailMove(props: {
  from: string;
  to: string;
  entry: ModerationEntry;
}) {
  const { from, to, entry } = props;
  const t = useTexts();
  const fromName = useNameOf(from, entry.fromTitle);
  const toName = useNameOf(to, entry.toTitle);
  return (
    <Typography>
      {t('discussions.moderation.trail.moved', {
        from: fromName,
        to: toName,
      })}
    </Typography>
  );
}

/** What a place is called; asked for only where its title did not come with the entry. */
function useNameOf(ref: string, title: string | undefined): string {
  const find = useFindRefName();
  const found = useQuery({
    ...refNameQuery(find, ref),
    enabled: title === undefined,
  });
  return title ?? found.data ?? nameInRef(ref);
}

/** Something that moderators did. */
export function TrailRow(props: {
  entry: ModerationEntry;
  /** Among what was done in many threads: the row says in which. */
  isAmongMany: boolean;
}) {
  const { entry } = props;
  const t = useTexts();
  const what =
    entry.seq === undefined
      ? t('discussions.moderation.trail.thread')
      : t('discussions.moderation.trail.post', { seq: String(entry.seq) });
  return (
    <Box
      component="li"
      sx={{
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        overflowWrap: 'anywhere',
      }}
    >
      <Typography sx={{ fontWeight: 'bold' }}>
        {t(`discussions.moderation.trail.done.${entry.action}`, { what })}
      </Typography>
      {props.isAmongMany && (
        <Typography variant="body2" component="div">
          <TrailThread entry={entry} />
        </Typography>
      )}
      {entry.from && entry.to && (
        <TrailMove from={entry.from} to={entry.to} entry={entry} />
      )}
      {entry.reason && (
        <Typography sx={{ whiteSpace: 'pre-wrap' }}>
          {t('discussions.moderation.trail.reason', { reason: entry.reason })}
        </Typography>
      )}
      <Typography variant="body2" color="text.secondary" component="div">
        <PersonName personRef={entry.by} /> · <Time at={entry.at} />
      </Typography>
    </Box>
  );
}
