import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router-dom';
import { homePath } from '../routes';
import { useTexts } from '../translations/useTexts';
import { PageFrame } from './PageFrame';
import { PageHeading } from './PageHeading';

/** Says that a page is not there or may not be seen, which are one and the same to an outsider, and leads back. */
export function NotFoundPage() {
  const t = useTexts();
  return (
    <PageFrame>
      <PageHeading
        title={t('common.error.notFound')}
        lead={t('common.error.notFoundAdvice')}
      />
      <Button variant="contained" component={RouterLink} to={homePath()}>
        {t('common.action.backHome')}
      </Button>
    </PageFrame>
  );
}
