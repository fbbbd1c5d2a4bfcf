import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useTexts } from '../translations/useTexts';
import { useErrorText } from './useErrorText';

/** Says what went wrong and what to do next, with a button to try again where that can help. */
export function ErrorNotice(props: {
  error: unknown;
  onRetry?: () => void;
  /** Text of the button, when it does something else than the same again. */
  retryLabel?: string;
}) {
  const t = useTexts();
  const { title, advice } = useErrorText()(props.error);
  return (
    <Alert
      severity="error"
      variant="outlined"
      sx={{
        // The button stands below the words where it would squeeze them.
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        '& [class*="MuiAlert-message"]': {
          flex: '1 1 0',
          minWidth: { xs: 'calc(100% - 48px)', sm: 0 },
        },
      }}
      action={
        props.onRetry && (
          <Button color="inherit" onClick={props.onRetry}>
            {props.retryLabel ?? t('common.action.retry')}
          </Button>
        )
      }
    >
      <AlertTitle>{title}</AlertTitle>
      {advice}
    </Alert>
  );
}
