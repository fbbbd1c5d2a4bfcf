import type { WorkspaceStorage } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { entityPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { TextLink } from '../../ui/TextLink';

/** Names the files whose bytes are not what they were, and says what to do. */
export function DamagedFiles(props: { damaged: WorkspaceStorage['damaged'] }) {
  const t = useTexts();
  const { damaged } = props;
  if (damaged.length === 0) return null;
  return (
    <Alert severity="error" variant="outlined" sx={{ mt: 1 }}>
      <AlertTitle>
        {t('documents.storage.damaged', { count: damaged.length })}
      </AlertTitle>
      {t('documents.storage.damagedAdvice')}
      <Box
        component="ul"
        sx={{ m: 0, mt: 1, pl: 2.5, overflowWrap: 'anywhere' }}
      >
        {damaged.map(file => (
          <li key={file.sha256}>
            {file.documents.length === 0
              ? t('documents.storage.unnamed', {
                  sha256: file.sha256.slice(0, 12),
                })
              : file.documents.map((document, index) => (
                  <span key={`${document.ref} ${document.version}`}>
                    {index > 0 && ', '}
                    <TextLink to={entityPath(document.ref)}>
                      {t('documents.storage.version', {
                        title: document.title,
                        version: String(document.version),
                      })}
                    </TextLink>
                  </span>
                ))}
            {': '}
            {t(`documents.storage.${file.problem}`)}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
