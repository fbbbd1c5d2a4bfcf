import { useApi } from '@backstage/core-plugin-api';
import { AGAIN, type Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { innokylaApiRef } from '../../api';
import { SideBox } from '../../entities/detail/SideBox';
import { entityPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { TextLink } from '../../ui/TextLink';
import { discussionKeys } from '../keys';
import { ExperienceCard } from './ExperienceCard';

/** How many are shown whole; the others are behind the link. */
const SHOWN = 2;

function ShortExperience({ thread }: { thread: Thread }) {
  return (
    <Box
      component="li"
      sx={{
        listStyle: 'none',
        p: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        overflowWrap: 'anywhere',
      }}
    >
      <TextLink
        to={entityPath(thread.anchor.ref, {
          tab: 'discussion',
          thread: thread.id,
        })}
      >
        {thread.title}
      </TextLink>
      {thread.experience && (
        <>
          <Typography>{thread.experience.where}</Typography>
          <ExperienceCard experience={thread.experience} />
        </>
      )}
    </Box>
  );
}

/** What the experiences of an entity come to, with the newest of them and the way to tell one's own. */
export function ExperienceSummary(props: {
  /** Ref of the entity. */
  anchor: string;
  /** Whether the viewer may tell one. */
  canShare: boolean;
  /** Whether it is asked for one when there are none. */
  invites: boolean;
}) {
  const { anchor, canShare } = props;
  const t = useTexts();
  const client = useApi(innokylaApiRef);
  const summary = useQuery({
    queryKey: discussionKeys.experiences(anchor),
    queryFn: ({ signal }) => client.getExperienceSummary(anchor, { signal }),
  }).data;
  const count = summary?.count ?? 0;
  const wanted = { anchor, kind: 'experience', limit: SHOWN } as const;
  const newest = useQuery({
    queryKey: [...discussionKeys.lists, 'newestExperiences', wanted],
    queryFn: ({ signal }) => client.listThreads(wanted, { signal }),
    enabled: count > 0,
  }).data;
  if (!summary || (count === 0 && !(canShare && props.invites))) return null;
  const words = { yes: 'sumYes', changed: 'sumChanged', no: 'sumNo' } as const;
  const sums = AGAIN.filter(again => summary.again[again] > 0).map(again =>
    t(`discussions.kinds.${words[again]}`, { count: summary.again[again] }),
  );
  return (
    <SideBox title={t('discussions.kinds.experiences')}>
      {count === 0 ? (
        <Typography color="text.secondary">
          {t('discussions.kinds.noExperiences')}
        </Typography>
      ) : (
        <Typography sx={{ mb: 1.5 }}>
          {t('discussions.kinds.experiencesCount', { count })}
          {sums.length > 0 && `: ${sums.join(', ')}`}
        </Typography>
      )}
      <Stack component="ul" spacing={1.5} sx={{ m: 0, p: 0 }}>
        {newest?.items.map(thread => (
          <ShortExperience key={thread.id} thread={thread} />
        ))}
      </Stack>
      {count > SHOWN && (
        <Box sx={{ mt: 1 }}>
          <TextLink
            to={entityPath(anchor, { tab: 'discussion', kind: 'experience' })}
          >
            {t('discussions.kinds.allExperiences')}
          </TextLink>
        </Box>
      )}
      {canShare && (
        <Button
          size="small"
          variant="outlined"
          component={RouterLink}
          to={entityPath(anchor, { tab: 'discussion', start: 'experience' })}
          sx={{ mt: 1.5 }}
        >
          {t('discussions.kinds.shareExperience')}
        </Button>
      )}
    </SideBox>
  );
}
