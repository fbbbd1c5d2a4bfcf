import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useTexts } from '../translations/useTexts';
import { messageOf, statusOf } from './errors';

/** What has happened and what to do next, in words. */
export function useErrorText(): (error: unknown) => {
  title: string;
  advice: string;
} {
  const t = useTexts();
  return error => {
    const status = statusOf(error);
    switch (status) {
      case undefined:
        return {
          title: t('common.error.offline'),
          advice: t('common.error.offlineAdvice'),
        };
      case 401:
        return {
          title: t('common.error.signedOut'),
          advice: t('common.error.signedOutAdvice'),
        };
      case 403:
        return {
          title: t('common.error.forbidden'),
          advice: t('common.error.forbiddenAdvice'),
        };
      case 404:
        return {
          title: t('common.error.notFound'),
          advice: t('common.error.notFoundAdvice'),
        };
      case 412:
        return {
          title: t('common.error.changed'),
          advice: t('common.error.changedAdvice'),
        };
      default:
        return status < 500
          ? {
              title: t('common.error.refused'),
              advice: messageOf(error) ?? t('common.error.refusedAdvice'),
            }
          : {
              title: t('common.error.server'),
              advice: t('common.error.serverAdvice'),
            };
    }
  };
}

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
