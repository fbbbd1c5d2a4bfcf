import {
  mentionsIn,
  parseRef,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQueries } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { entityPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { PersonName } from '../../ui/PersonName';
import { refNameQuery, useFindRefName } from '../../ui/references/useRefNames';
import { TextLink } from '../../ui/TextLink';
import { Time } from '../../ui/Time';
import { excerptOf } from './excerpt';
import type { LatestPost } from './useLatestPosts';

/** A post among the latest: who, when, in which thread, and how it begins. */
export function LatestPostRow(props: {
  item: LatestPost;
  /** Titles of what it refers to, by ref. */
  references: Readonly<Record<string, string>>;
}) {
  const { post, thread } = props.item;
  const t = useTexts();
  const find = useFindRefName();
  const mentioned = mentionsIn(post.body ?? '');
  const names = useQueries({
    queries: mentioned.map(ref => refNameQuery(find, ref)),
  });
  const nameOf = (ref: string) =>
    props.references[ref] ?? names[mentioned.indexOf(ref)]?.data ?? undefined;
  return (
    <Box
      component="li"
      sx={{
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
        overflowWrap: 'anywhere',
      }}
    >
      <Typography variant="h6" component="h3">
        <Link
          component={RouterLink}
          to={entityPath(thread.anchor.ref, {
            tab: 'discussion',
            thread: thread.id,
            post: post.seq,
          })}
        >
          {thread.title}
        </Link>
      </Typography>
      <Typography variant="body2" color="text.secondary" component="div">
        <PersonName personRef={post.author} />
        {' · '}
        <Time at={post.createdAt} />
        {' · '}
        <TextLink to={entityPath(thread.anchor.ref)}>
          {thread.anchor.title ?? parseRef(thread.anchor.ref).name}
        </TextLink>
      </Typography>
      <Typography sx={{ mt: 0.5 }}>
        {post.body
          ? excerptOf(post.body, nameOf)
          : t('discussions.finding.noText')}
      </Typography>
    </Box>
  );
}
