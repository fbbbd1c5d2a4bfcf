import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Container from '@mui/material/Container';
import Stack from '@mui/material/Stack';
import { portalTranslationRef } from '../translations/ref';

type SignInFailedProps = {
  error?: Error;
  onRetry: () => void;
  onChooseAnother: () => void;
};

/** Says why signing in failed and what can be done about it. */
export function SignInFailed(props: SignInFailedProps) {
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <Container component="main" maxWidth="sm" sx={{ paddingY: 6 }}>
      <Alert severity="warning">
        <AlertTitle>{t('signIn.failed.title')}</AlertTitle>
        {t('signIn.failed.advice')}
        {/* Of a portal that does not answer the browser says no more, and that in English. */}
        {props.error && props.error.name !== 'TypeError' && (
          <p>{props.error.message}</p>
        )}
        <Stack direction="row" spacing={2} sx={{ marginTop: 2 }}>
          <Button variant="contained" onClick={props.onRetry}>
            {t('signIn.failed.retry')}
          </Button>
          <Button variant="outlined" onClick={props.onChooseAnother}>
            {t('signIn.failed.chooseAnother')}
          </Button>
        </Stack>
      </Alert>
    </Container>
  );
}
