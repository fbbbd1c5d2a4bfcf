import { parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { useErrorText } from '../../ui/useErrorText';
import { statusOf } from '../../ui/errors';
import type { Trouble } from './useCompared';

/** What of the address cannot be compared, why, and what can be done about it. */
export function Troubles(props: {
  strange: readonly string[];
  tooMany: boolean;
  troubles: readonly Trouble[];
  onRemove: (ref: string) => void;
}) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const errorText = useErrorText();
  const words = (trouble: Trouble): string => {
    if (trouble.type === 'otherKind') {
      return t('compare.trouble.otherKind', {
        title: trouble.entity.metadata.title,
        kind: kindTexts.name(trouble.entity.kind),
      });
    }
    const { name } = parseRef(trouble.ref);
    return statusOf(trouble.error) === 404
      ? t('compare.trouble.missingName', { name })
      : `${t('compare.trouble.failed', { name })} ${
          errorText(trouble.error).title
        }.`;
  };
  return (
    <Stack spacing={1} sx={{ mb: 2, '&:empty': { display: 'none' } }}>
      {props.strange.map(text => (
        <Alert key={text} severity="warning">
          {t('compare.trouble.notRef', { text })}
        </Alert>
      ))}
      {props.tooMany && (
        <Alert severity="warning">{t('compare.trouble.tooMany')}</Alert>
      )}
      {props.troubles.map(trouble => (
        <Alert
          key={trouble.ref}
          severity="warning"
          action={
            <>
              {trouble.type === 'failed' && statusOf(trouble.error) !== 404 && (
                <Button color="inherit" onClick={trouble.retry}>
                  {t('common.action.retry')}
                </Button>
              )}
              <Button
                color="inherit"
                onClick={() => props.onRemove(trouble.ref)}
              >
                {t('compare.trouble.removeIt')}
              </Button>
            </>
          }
        >
          {words(trouble)}
        </Alert>
      ))}
    </Stack>
  );
}
