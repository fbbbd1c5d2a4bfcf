import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../../translations/useTexts';
import { AnsweredAuthor } from '../AnsweredPost';
import type { Answered } from './draftKeeper';

/** The post that the text will answer, and the way to have it answer none. */
export function ReplyTo(props: { answered: Answered; onDrop(): void }) {
  const t = useTexts();
  const { seq, author } = props.answered;
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      <Typography variant="body2" component="div">
        {seq === undefined
          ? t('discussions.reply.toPost')
          : t('discussions.reply.to', { seq: String(seq) })}
        <AnsweredAuthor author={author} />
      </Typography>
      <Button size="small" startIcon={<CloseIcon />} onClick={props.onDrop}>
        {t('discussions.reply.notTo')}
      </Button>
    </Box>
  );
}
