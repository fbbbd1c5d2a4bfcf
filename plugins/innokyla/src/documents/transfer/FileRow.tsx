import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import CloseIcon from '@mui/icons-material/Close';
import ErrorIcon from '@mui/icons-material/Error';
import InsertDriveFileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import PauseIcon from '@mui/icons-material/Pause';
import PlayArrowIcon from '@mui/icons-material/PlayArrow';
import ReplayIcon from '@mui/icons-material/Replay';
import type { MouseEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../../translations/useTexts';
import { errorColor } from '../../ui/readableErrors';
import type { QueuedFile, UploadQueue } from './uploadQueue';
import { percentOf, type TransferTexts } from './useTransferTexts';

function StateIcon({ item }: { item: QueuedFile }) {
  switch (item.state.name) {
    case 'done':
      return <CheckCircleIcon color="success" aria-hidden />;
    case 'failed':
      return <ErrorIcon color="error" aria-hidden />;
    default:
      return <InsertDriveFileIcon color="action" aria-hidden />;
  }
}

/** Focus goes to the next file, or to the button that chooses files: left to itself it would go to the page's beginning. */
function removeKeepingFocus(button: Element, remove: () => void) {
  const row = button.closest('li');
  const near = row?.nextElementSibling ?? row?.previousElementSibling;
  const around = row?.parentElement?.parentElement;
  flushSync(remove);
  const next = near?.isConnected
    ? near.querySelector<HTMLElement>('button')
    : around?.querySelector<HTMLElement>('[data-field="files"], button');
  next?.focus();
}

function Buttons({ item, queue }: { item: QueuedFile; queue: UploadQueue }) {
  const t = useTexts();
  const { id, name, state } = item;
  const button = (
    label: string,
    icon: ReactNode,
    act: (event: MouseEvent) => void,
  ) => (
    <IconButton aria-label={label} title={label} onClick={act}>
      {icon}
    </IconButton>
  );
  return (
    <Box sx={{ display: 'flex', flexShrink: 0 }}>
      {(state.name === 'sending' || state.name === 'reconnecting') &&
        button(t('documents.transfer.pause', { name }), <PauseIcon />, () =>
          queue.pause(id),
        )}
      {state.name === 'paused' &&
        button(
          t('documents.transfer.resume', { name }),
          <PlayArrowIcon />,
          () => queue.resume(id),
        )}
      {state.name === 'failed' &&
        state.problem.canRetry &&
        button(t('documents.transfer.retry', { name }), <ReplayIcon />, () =>
          queue.resume(id),
        )}
      {button(t('documents.transfer.remove', { name }), <CloseIcon />, event =>
        removeKeepingFocus(event.currentTarget, () => queue.remove(id)),
      )}
    </Box>
  );
}

/** A chosen file: its bar, how it is going, and what can be done about it. */
export function FileRow(props: {
  item: QueuedFile;
  queue: UploadQueue;
  texts: TransferTexts;
  /** What is asked about the file, below its bar. */
  children?: ReactNode;
}) {
  const { item, queue, texts } = props;
  const t = useTexts();
  const { state, name, size } = item;
  const text = texts.state(item);
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <StateIcon item={item} />
        <Box sx={{ flexGrow: 1, minWidth: 0 }}>
          <Typography sx={{ overflowWrap: 'anywhere', fontWeight: 'bold' }}>
            {name}
          </Typography>
          <Typography
            variant="body2"
            sx={{
              color: state.name === 'failed' ? errorColor : 'text.secondary',
              fontVariantNumeric: 'tabular-nums',
            }}
          >
            {state.name === 'failed'
              ? texts.problem(state.problem, size)
              : text}
          </Typography>
        </Box>
        <Buttons item={item} queue={queue} />
      </Box>
      {state.name !== 'failed' && state.name !== 'done' && (
        <LinearProgress
          variant={state.name === 'checking' ? 'indeterminate' : 'determinate'}
          value={percentOf(item)}
          aria-label={t('documents.transfer.progress', { name })}
          aria-valuetext={text}
          color={state.name === 'reconnecting' ? 'warning' : 'primary'}
          sx={{ mt: 1, height: 6, borderRadius: 3 }}
        />
      )}
      {props.children && <Box sx={{ mt: 1.5 }}>{props.children}</Box>}
    </Box>
  );
}
