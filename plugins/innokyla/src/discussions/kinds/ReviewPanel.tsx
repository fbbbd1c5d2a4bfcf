import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import { Mark } from '../../ui/Mark';
import { mayReword } from '../mayReword';
import { EditReview } from './EditReview';
import { KindBox } from './KindBox';
import { ReviewerList } from './ReviewerList';
import { useDueText } from './useDueText';

/** Comments that are asked for: until when, by whom they have come and by whom not; for its asker, the way to change that. */
export function ReviewPanel({ thread }: { thread: Thread }) {
  const t = useTexts();
  const due = useDueText()(thread);
  const button = useRef<HTMLButtonElement>(null);
  const [isEditing, setEditing] = useState(false);
  const asked = thread.reviewers ?? [];
  const answered = asked.filter(one => one.answeredAt).length;
  const close = () => {
    setEditing(false);
    // The button comes back with the next drawing.
    setTimeout(() => button.current?.focus());
  };
  return (
    <KindBox
      title={t('discussions.kinds.commentsAsked')}
      action={
        mayReword(thread) &&
        !isEditing && (
          <Button size="small" ref={button} onClick={() => setEditing(true)}>
            {t('discussions.kinds.changeReview')}
          </Button>
        )
      }
    >
      {isEditing ? (
        <EditReview thread={thread} onDone={close} />
      ) : (
        <>
          {due && (
            <Typography component="div">
              {due.text}{' '}
              {due.late && <Mark filled color="warning" label={due.late} />}
            </Typography>
          )}
          {asked.length > 0 && (
            <>
              <Typography color="text.secondary">
                {t('discussions.kinds.answeredOf', {
                  answered: String(answered),
                  total: String(asked.length),
                })}
              </Typography>
              <ReviewerList thread={thread} />
            </>
          )}
          {!due && asked.length === 0 && (
            <Typography color="text.secondary">
              {t('discussions.kinds.anybodyComments')}
            </Typography>
          )}
        </>
      )}
    </KindBox>
  );
}
