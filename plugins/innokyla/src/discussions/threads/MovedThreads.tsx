import { useApi } from '@backstage/core-plugin-api';
import { parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import MovedIcon from '@mui/icons-material/DriveFileMoveOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { innokylaApiRef } from '../../api';
import { entityPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { PersonName } from '../../ui/PersonName';
import { TextLink } from '../../ui/TextLink';
import { Time } from '../../ui/Time';
import { discussionKeys } from '../keys';

/** What stood here and was moved elsewhere, with the way there; nothing while nothing was. */
export function MovedThreads({ anchor }: { anchor: string }) {
  const t = useTexts();
  const id = useId();
  const client = useApi(innokylaApiRef);
  const moved = useQuery({
    queryKey: discussionKeys.moved(anchor),
    queryFn: ({ signal }) => client.listMovedThreads(anchor, { signal }),
  });
  const items = moved.data?.items ?? [];
  // Without its answer the list above is whole all the same: an error would only disturb.
  if (items.length === 0) return null;
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: 4 }}>
      <Typography id={id} component="h2" variant="subtitle1">
        {t('discussions.threads.movedAway')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {items.map(({ threadId, title, to, at, by, reason }) => (
          <Box
            component="li"
            key={threadId}
            sx={{ display: 'flex', gap: 1, py: 1, overflowWrap: 'anywhere' }}
          >
            <MovedIcon aria-hidden color="action" fontSize="small" />
            <Box sx={{ minWidth: 0 }}>
              <TextLink
                to={entityPath(to.ref, { tab: 'discussion', thread: threadId })}
              >
                {title}
              </TextLink>
              <Typography variant="body2" color="text.secondary">
                {t('discussions.threads.movedTo', {
                  place: to.title ?? parseRef(to.ref).name,
                })}
                {' · '}
                <PersonName personRef={by} />
                {' · '}
                <Time at={at} />
                {': '}
                {reason}
              </Typography>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
