import { useApi } from '@backstage/core-plugin-api';
import ForumIcon from '@mui/icons-material/ForumOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { innokylaApiRef } from '../../api';
import { entityPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { discussionKeys } from '../keys';

/**
 * A quiet link to what is said about a section of an entity, with how many posts there are. All links of a page share one
 * request. Where nothing is said yet, it leads to the beginning of a discussion.
 */
export function DiscussSection(props: {
  /** Ref of the entity. */
  anchor: string;
  /** Key of the section. */
  section: string;
  /** What the section is called on the screen. */
  title: string;
  /** Whether the viewer may begin one. */
  canDiscuss: boolean;
}) {
  const { anchor, section, canDiscuss } = props;
  const t = useTexts();
  const client = useApi(innokylaApiRef);
  const counts = useQuery({
    queryKey: discussionKeys.sections(anchor),
    queryFn: ({ signal }) => client.listSectionThreads(anchor, { signal }),
  });
  const posts =
    counts.data?.items.find(item => item.section === section)?.posts ?? 0;
  if (posts === 0 && !canDiscuss) return null;
  const name = t('discussions.threads.discussSectionOf', { name: props.title });
  return (
    <Link
      component={RouterLink}
      to={entityPath(anchor, {
        tab: 'discussion',
        section,
        start: posts === 0 ? 'discussion' : undefined,
      })}
      underline="hover"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        minHeight: 24,
        // On a phone it stands between the heading and the text.
        mb: 1,
        typography: 'body2',
        displayPrint: 'none',
      }}
    >
      <ForumIcon fontSize="inherit" aria-hidden />
      <span aria-hidden>
        {t('discussions.threads.discussSection')}
        {posts > 0 && ` · ${posts}`}
      </span>
      {/* Read out on its own, it has to say which section, and what the number counts. */}
      <Box component="span" sx={visuallyHidden}>
        {name}
        {posts > 0 &&
          `, ${t('discussions.threads.sectionPosts', { count: posts })}`}
      </Box>
    </Link>
  );
}
