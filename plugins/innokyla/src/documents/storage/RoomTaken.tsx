import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';

/** From here on it is told that the room runs out. */
const NEARLY_FULL = 0.9;

/** How much of the room the files take, in words and as a bar. */
export function RoomTaken(props: {
  /** Bytes. */
  used: number;
  /** Bytes; absent when there is no limit. */
  quota?: number;
}) {
  const t = useTexts();
  const format = useFormat();
  const { used, quota } = props;
  if (quota === undefined) {
    return (
      <Typography>
        {t('documents.storage.used', { used: format.bytes(used) })}
      </Typography>
    );
  }
  const part = quota > 0 ? used / quota : 1;
  const words = t('documents.storage.usedOf', {
    used: format.bytes(used),
    quota: format.bytes(quota),
  });
  return (
    <Box>
      <Typography sx={{ mb: 1 }}>{words}</Typography>
      <LinearProgress
        variant="determinate"
        value={Math.min(100, 100 * part)}
        color={part > NEARLY_FULL ? 'warning' : 'primary'}
        aria-label={t('documents.storage.bar')}
        aria-valuetext={words}
        sx={{ height: 8, borderRadius: 1 }}
      />
      {part > NEARLY_FULL && (
        <Alert severity="warning" variant="outlined" sx={{ mt: 1 }}>
          {part >= 1
            ? t('documents.storage.full')
            : t('documents.storage.nearlyFull')}
        </Alert>
      )}
    </Box>
  );
}
