import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTexts } from '../../../../translations/useTexts';
import { ToolForm } from '../ToolForm';
import type { PendingPicture, usePendingPictures } from './usePendingPictures';

/** Asks what a picture on its way shows. Taking it back ends its sending. */
function DescribePicture(props: {
  picture: PendingPicture;
  onDone(alt: string): void;
  onCancel(): void;
}) {
  const { picture } = props;
  const t = useTexts();
  const [alt, setAlt] = useState('');
  const [isTried, setIsTried] = useState(false);
  const words = alt.trim().replace(/\s+/g, ' ');
  const isMissing = isTried && !words;
  return (
    <ToolForm
      label={t('richText.tool.picture')}
      onDone={() => {
        setIsTried(true);
        if (words) props.onDone(words);
      }}
      onClose={props.onCancel}
    >
      <TextField
        required
        size="small"
        label={t('richText.picture.alt')}
        value={alt}
        error={isMissing}
        helperText={
          isMissing
            ? t('richText.picture.noAlt')
            : t('richText.picture.altHelp')
        }
        onChange={event => setAlt(event.target.value)}
        sx={{ flex: '1 1 16em' }}
      />
      <Typography variant="body2" sx={{ flexBasis: '100%' }}>
        {picture.words ??
          t('documents.attachments.needsWords', { name: picture.file.name })}
      </Typography>
    </ToolForm>
  );
}

/** The pictures on their way into a text: what is asked about them, and those that did not get through. */
export function PendingPictures(props: {
  pending: ReturnType<typeof usePendingPictures>;
  /** Puts the keyboard back into the text. */
  onDone(): void;
}) {
  const { pending, onDone } = props;
  const t = useTexts();
  const failed = pending.pictures.filter(({ problem }) => problem);
  const [asked] = pending.pictures.filter(
    ({ problem, alt }) => !problem && !alt,
  );
  return (
    <>
      {asked && (
        <DescribePicture
          key={asked.id}
          picture={asked}
          onDone={alt => {
            pending.describe(asked.id, alt);
            onDone();
          }}
          onCancel={() => {
            pending.cancel(asked.id);
            onDone();
          }}
        />
      )}
      {failed.map(picture => (
        <Alert
          key={picture.id}
          severity="error"
          variant="outlined"
          sx={{ m: 1 }}
          onClose={() => pending.cancel(picture.id)}
          action={
            <>
              <Button color="inherit" onClick={() => pending.retry(picture)}>
                {t('documents.attachments.retry')}
              </Button>
              <Button
                color="inherit"
                onClick={() => pending.cancel(picture.id)}
              >
                {t('documents.attachments.removePicture')}
              </Button>
            </>
          }
        >
          {t('documents.attachments.notAdded', {
            name: picture.file.name,
            problem: picture.problem!,
          })}
        </Alert>
      ))}
    </>
  );
}
