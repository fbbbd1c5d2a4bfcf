import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import QuoteIcon from '@mui/icons-material/FormatQuoteOutlined';
import ReplyIcon from '@mui/icons-material/ReplyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { AcceptAnswer } from '../../kinds/AcceptAnswer';
import { EditPost } from '../EditPost';
import { useThreadTools } from '../threadTools';
import { PostContent } from './PostContent';
import { PostDialogs } from './PostDialogs';
import { PostHeader } from './PostHeader';
import { PostMenu } from './PostMenu';
import { quotationFrom, quotationOf, selectedIn } from './quotation';
import { Reactions } from './Reactions';
import { usePostActions } from './usePostActions';

/** A post: who, when, what; its answers, reactions, and what else can be done with it. */
export const PostItem = memo(
  (props: {
    post: Post;
    /** Id of the words that name it. */
    nameId: string;
    /** Titles of what it refers to. */
    references: Record<string, string>;
  }) => {
    const { post } = props;
    const t = useTexts();
    const { thread, me, answer, keep } = useThreadTools();
    const frame = useRef<HTMLDivElement>(null);
    const body = useRef<HTMLElement>(null);
    const [isEditing, setEditing] = useState(false);
    const actions = usePostActions(post, () => setEditing(true));
    useEffect(() => {
      if (!isEditing) return undefined;
      keep(post.seq, true);
      return () => keep(post.seq, false);
    }, [isEditing, keep, post.seq]);
    const seq = String(post.seq);
    const backToPost = () =>
      frame.current
        ?.closest<HTMLElement>('article')
        ?.focus({ preventScroll: true });
    const canAnswer =
      thread.abilities.canReply && post.body !== undefined && !post.hidden;
    const isAnswer =
      thread.kind === 'question' && thread.answerSeq === post.seq;
    const selected = () => (body.current ? selectedIn(body.current) : '');

    return (
      <Box
        ref={frame}
        // Found at a glance by those who scroll for it.
        sx={
          isAnswer
            ? { borderLeft: 4, borderColor: 'success.main', pl: 1.5 }
            : undefined
        }
      >
        <PostHeader
          post={post}
          nameId={props.nameId}
          onHistory={() => actions.ask('history')}
        />
        {isEditing ? (
          <EditPost
            post={post}
            anchor={thread.anchor.ref}
            onDone={() => {
              setEditing(false);
              backToPost();
            }}
          />
        ) : (
          <>
            <PostContent
              post={post}
              isOwn={post.author === me}
              references={props.references}
              bodyRef={body}
            />
            <Box
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                alignItems: 'center',
                gap: 0.5,
                mt: 0.5,
                ml: -0.5,
              }}
            >
              {canAnswer && (
                <>
                  <Button
                    size="small"
                    startIcon={<ReplyIcon />}
                    aria-label={t('discussions.post.answerTo', { seq })}
                    // What is selected is lost when the button takes the focus, before it is clicked.
                    onMouseDown={event => event.preventDefault()}
                    onClick={() => answer(post, quotationOf(selected()))}
                  >
                    {t('discussions.post.answer')}
                  </Button>
                  <Button
                    size="small"
                    startIcon={<QuoteIcon />}
                    aria-label={t('discussions.post.quoteOf', { seq })}
                    onMouseDown={event => event.preventDefault()}
                    onClick={() =>
                      body.current && answer(post, quotationFrom(body.current))
                    }
                  >
                    {t('discussions.post.quote')}
                  </Button>
                </>
              )}
              <Reactions post={post} />
              <PostMenu seq={post.seq} groups={actions.groups} />
              <AcceptAnswer thread={thread} post={post} />
            </Box>
          </>
        )}
        <PostDialogs
          thread={thread}
          post={post}
          asked={actions.asked}
          onClose={() => actions.ask(undefined)}
        />
      </Box>
    );
  },
);
