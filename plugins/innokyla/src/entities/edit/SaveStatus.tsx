import type { ReactNode } from 'react';
import SavedIcon from '@mui/icons-material/CloudDoneOutlined';
import KeptIcon from '@mui/icons-material/CloudOffOutlined';
import SavingIcon from '@mui/icons-material/CloudSyncOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { useErrorText } from '../../ui/useErrorText';
import { useFormat } from '../../ui/format';
import { useGoToPart } from './useGoToPart';
import { useFormEntity } from './useFormEntity';
import { useEditStatus, useSession } from './useSession';

const DAY_MS = 86_400_000;

/** Where the text is: saved and when, being saved, or only in this browser and why. Always true. */
export function SaveStatus() {
  const t = useTexts();
  const format = useFormat();
  const session = useSession();
  const goToPart = useGoToPart();
  const errorText = useErrorText();
  const isPublished = useFormEntity().status !== 'draft';
  const save = useEditStatus(status => status.save);
  const problems = useEditStatus(status => status.problems);
  const conflicts = useEditStatus(status => status.conflicts);
  const browserIsFull = useEditStatus(status => status.browserIsFull);

  const when = (at: string) =>
    Date.now() - Date.parse(at) < DAY_MS
      ? format.timeOf(at)
      : format.instant(at);
  // "Safe in this browser" would be wrong; the warning below says how it is.
  const words = () => {
    switch (save.name) {
      case 'saved':
        return isPublished && session.saved.revision > 0
          ? t('edit.save.savedPrivately', { when: when(save.at) })
          : t('edit.save.saved', { when: when(save.at) });
      case 'saving':
        return t('edit.save.saving');
      case 'kept':
        return t(`edit.save.${browserIsFull ? 'unsaved' : save.why}`);
      default:
        return `${t(`edit.save.${browserIsFull ? 'unsaved' : 'refused'}`)} ${
          errorText(save.error).advice
        }`;
    }
  };
  const icons = {
    saved: <SavedIcon fontSize="small" color="success" />,
    saving: <SavingIcon fontSize="small" />,
    kept: <KeptIcon fontSize="small" color="warning" />,
    refused: <KeptIcon fontSize="small" color="error" />,
  };
  const [problem] = problems.keys();
  const [conflict] = conflicts.keys();
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box aria-hidden sx={{ display: 'flex', pt: 0.25 }}>
          {icons[save.name]}
        </Box>
        <Typography
          variant="body2"
          role="status"
          // "Saving" comes and goes while one writes: read out, it would talk into every sentence.
          aria-live={save.name === 'saving' ? 'off' : 'polite'}
        >
          {words()}
        </Typography>
      </Box>
      {(save.name === 'kept' || save.name === 'refused') && (
        <Button size="small" onClick={() => session.flush()}>
          {t('edit.save.retry')}
        </Button>
      )}
      {browserIsFull && (
        <Alert severity="warning" variant="outlined" sx={{ mt: 1 }}>
          {t('edit.save.browserIsFull')}
        </Alert>
      )}
      {conflict && (
        <Attention severity="warning" onGo={() => goToPart(conflict)}>
          {t('edit.save.conflicts', { count: conflicts.size })}
        </Attention>
      )}
      {problem && (
        <Attention severity="error" onGo={() => goToPart(problem)}>
          {t('edit.save.problems', { count: problems.size })}
        </Attention>
      )}
    </Box>
  );
}

/** Something that waits for the person, with the way to it. */
function Attention(props: {
  severity: 'warning' | 'error';
  onGo(): void;
  children: ReactNode;
}) {
  const t = useTexts();
  return (
    <Alert
      severity={props.severity}
      variant="outlined"
      sx={{ mt: 1 }}
      action={
        <Button size="small" color="inherit" onClick={props.onGo}>
          {t('edit.save.goTo')}
        </Button>
      }
    >
      {props.children}
    </Alert>
  );
}
