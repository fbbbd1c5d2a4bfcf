import { useApi } from '@backstage/core-plugin-api';
import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { innokylaApiRef } from '../../../api';
import { useTexts } from '../../../translations/useTexts';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { Markdown } from '../../../ui/Markdown';
import { PersonName } from '../../../ui/PersonName';
import { CardListSkeleton } from '../../../ui/Skeletons';
import { Time } from '../../../ui/Time';
import { TextComparison } from '../../../ui/comparison';
import { discussionKeys } from '../../keys';

/** Edits that are shown before one asks for more. */
const PAGE = 5;

/** What a post said before each edit, word by word; the newest edit first. */
export function PostHistoryDialog(props: { post: Post; onClose(): void }) {
  const { post, onClose } = props;
  const t = useTexts();
  const id = useId();
  const client = useApi(innokylaApiRef);
  const [shown, setShown] = useState(PAGE);
  const query = useQuery({
    queryKey: [
      ...discussionKeys.history(post.threadId, post.seq),
      post.revision,
    ],
    queryFn: ({ signal }) =>
      client.getPostHistory(post.threadId, post.seq, { signal }),
  });
  const texts = query.data?.items ?? [];
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id}>
        {t('discussions.post.historyOf', { seq: String(post.seq) })}
      </DialogTitle>
      <DialogContent>
        {query.isPending && <CardListSkeleton cards={2} height={100} />}
        {query.isError && (
          <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        )}
        <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {texts.slice(0, shown).map((text, at) => (
            <Box component="li" key={text.revision} sx={{ mb: 3 }}>
              <Typography component="h3" variant="subtitle1" sx={{ mb: 1 }}>
                {at === texts.length - 1
                  ? t('discussions.post.written')
                  : t('discussions.post.changed')}{' '}
                <Time at={text.at} />
                {' · '}
                <bdi>
                  <PersonName personRef={text.by} />
                </bdi>
              </Typography>
              {at === texts.length - 1 ? (
                <Markdown
                  text={text.body}
                  headingShift={3}
                  references={query.data?.references}
                />
              ) : (
                <TextComparison before={texts[at + 1].body} after={text.body} />
              )}
            </Box>
          ))}
        </Box>
        {texts.length > shown && (
          <Button onClick={() => setShown(before => before + PAGE)}>
            {t('common.action.showMore')}
          </Button>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
