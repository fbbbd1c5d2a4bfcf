import { useState } from 'react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTexts } from '../../translations/useTexts';
import { ContentComparison } from '../../ui/comparison/ContentComparison';
import { PersonName } from '../../ui/PersonName';
import { useEditStatus, useSession } from './useSession';

/** Tells what others have changed in parts that I had not touched, and shows it on demand. */
export function NewsNotice() {
  const t = useTexts();
  const session = useSession();
  const news = useEditStatus(status => status.news);
  const [isOpen, setIsOpen] = useState(false);
  if (!news) return null;
  const [before, after] = t('edit.news.title', {
    who: '\u0000',
    count: news.parts.length,
  }).split('\u0000');
  return (
    <Alert
      severity="info"
      variant="outlined"
      role="status"
      sx={{ mb: 3, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
    >
      <AlertTitle>
        {before}
        {news.by ? (
          <PersonName personRef={news.by} />
        ) : (
          t('edit.conflict.someone')
        )}
        {after}
      </AlertTitle>
      {isOpen && (
        <Box sx={{ my: 2 }}>
          <ContentComparison
            kind={session.kind}
            before={news.before}
            after={news.after}
          />
        </Box>
      )}
      <Button color="inherit" onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? t('edit.news.hide') : t('edit.news.look')}
      </Button>
      <Button color="inherit" onClick={() => session.dismissNews()}>
        {t('edit.news.dismiss')}
      </Button>
    </Alert>
  );
}
