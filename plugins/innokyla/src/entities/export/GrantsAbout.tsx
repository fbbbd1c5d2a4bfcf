import type { ExportCheck } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';

/** What an application can lack to be a grant, in the order it is told. */
const LACKS = ['decidedOn', 'host', 'granted'] as const;

/** How many grants a file will hold, and which applications are left out and why. */
export function GrantsAbout({ check }: { check: UseQueryResult<ExportCheck> }) {
  const t = useTexts();
  if (check.error) {
    return <ErrorNotice error={check.error} onRetry={() => check.refetch()} />;
  }
  if (!check.data) {
    return <CircularProgress size={24} aria-label={t('exports.checking')} />;
  }
  const { grants = 0, leftOut } = check.data;
  const lacking = LACKS.filter(lack => leftOut[lack] > 0);
  return (
    <Alert severity={lacking.length ? 'warning' : 'info'} role="status">
      <Typography>
        {grants > 0
          ? t('exports.grantCount', { count: grants })
          : t('exports.noGrants')}
      </Typography>
      {lacking.length > 0 && (
        <>
          <Typography sx={{ mt: 1 }}>{t('exports.leftOut')}</Typography>
          <ul style={{ margin: 0 }}>
            {lacking.map(lack => (
              <li key={lack}>
                {t(`exports.leftOutOf.${lack}`, { count: leftOut[lack] })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
