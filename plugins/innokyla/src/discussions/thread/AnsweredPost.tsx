import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useTexts } from '../../translations/useTexts';
import { PersonName } from '../../ui/PersonName';
import { useThreadAddress } from '../useThreadAddress';
import type { Answered } from './writing/draftKeeper';

/** Who wrote what is answered, behind the words that name it. */
export function AnsweredAuthor({ author }: Pick<Answered, 'author'>) {
  return author ? (
    <>
      {' · '}
      <bdi>
        <PersonName personRef={author} />
      </bdi>
    </>
  ) : null;
}

/** The post that another one answers, with the way there as far as its place is known. */
export function AnsweredPost(props: { threadId: string; answered: Answered }) {
  const t = useTexts();
  const address = useThreadAddress();
  const { seq, author } = props.answered;
  return (
    <Typography variant="body2" color="text.secondary" component="div">
      {seq === undefined ? (
        t('discussions.reply.toPost')
      ) : (
        <Link
          component={RouterLink}
          to={address.toPost(props.threadId, seq)}
          underline="always"
        >
          {t('discussions.post.answers', { seq: String(seq) })}
        </Link>
      )}
      <AnsweredAuthor author={author} />
    </Typography>
  );
}
