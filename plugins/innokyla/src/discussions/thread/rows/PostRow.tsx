import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Skeleton from '@mui/material/Skeleton';
import { memo, useCallback } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { PostItem } from '../post/PostItem';
import { ROW_HEIGHT } from './useRows';

/** Id of a post's element. */
export const idOfPost = (seq: number) => `post-${seq}`;
/** Id of the words that name it. */
export const idOfPostName = (seq: number) => `${idOfPost(seq)}-who`;

const style = {
  position: 'absolute',
  left: 0,
  right: 0,
  px: 1,
  py: 2,
  borderRadius: 1,
  borderTop: 1,
  borderColor: 'divider',
  // A trick with the direction of writing ends where its post ends.
  unicodeBidi: 'isolate',
  '&:focus': { outline: 'none' },
  '&:focus-visible, &[aria-current]:focus': {
    outline: 2,
    outlineOffset: '-2px',
    outlineColor: 'primary.main',
  },
  '&[aria-current]': { bgcolor: 'action.selected' },
} as const;

function PostSkeleton() {
  return (
    // Still, not pulsing: a screen of them passes by when one scrolls.
    <Box aria-hidden sx={{ height: ROW_HEIGHT - 34, overflow: 'hidden' }}>
      <Skeleton animation={false} width={180} />
      <Skeleton animation={false} width="90%" />
      <Skeleton animation={false} width="70%" />
    </Box>
  );
}

/** Says where what is new begins. */
function NewFromHere() {
  const t = useTexts();
  return (
    <Divider
      role="separator"
      sx={{
        mb: 1,
        color: 'primary.main',
        '&::before, &::after': { borderColor: 'primary.main' },
      }}
    >
      {t('discussions.thread.newFromHere')}
    </Divider>
  );
}

/** The place of a post in the list, with the post when it has been fetched. */
export const PostRow = memo(
  (props: {
    seq: number;
    /** Distance from the beginning of the list, in CSS pixels. */
    top: number;
    setSize: number;
    post?: Post;
    references: Record<string, string>;
    isFirstUnread: boolean;
    /** The address leads to it. */
    isMarked: boolean;
    measure(row: HTMLElement | null): void;
  }) => {
    const { seq, post, measure } = props;
    const isThere = post !== undefined;
    // What stands in for a post is not measured: else its height would count as known.
    const ref = useCallback(
      (row: HTMLElement | null) => {
        if (isThere) measure(row);
      },
      [isThere, measure],
    );
    return (
      <Box
        component="article"
        ref={ref}
        id={idOfPost(seq)}
        data-index={seq - 1}
        data-seq={seq}
        tabIndex={0}
        aria-posinset={seq}
        aria-setsize={props.setSize}
        aria-busy={!isThere}
        aria-labelledby={isThere ? idOfPostName(seq) : undefined}
        aria-current={props.isMarked ? 'true' : undefined}
        sx={style}
        style={{ top: props.top }}
      >
        {props.isFirstUnread && <NewFromHere />}
        {post ? (
          <PostItem
            post={post}
            nameId={idOfPostName(seq)}
            references={props.references}
          />
        ) : (
          <PostSkeleton />
        )}
      </Box>
    );
  },
);
