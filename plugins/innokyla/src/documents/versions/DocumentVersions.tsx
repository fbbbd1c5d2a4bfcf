import { useApi } from '@backstage/core-plugin-api';
import { useCookieAuthRefresh } from '@backstage/plugin-auth-react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { innokylaApiRef } from '../../api';
import { useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { AddVersion } from './AddVersion';
import { VersionRow } from './VersionRow';

/** Versions in sight before the older ones are asked for. */
const SHOWN = 3;

/**
 * The address that plain links to files begin with, once the cookie is set that the browser itself downloads with:
 * a download by script would hold the whole file in memory.
 */
function useDownloads() {
  const client = useApi(innokylaApiRef);
  const cookie = useCookieAuthRefresh({ pluginId: 'innokyla' });
  const baseUrl = useQuery({
    queryKey: ['innokyla', 'baseUrl'],
    queryFn: () => client.getBaseUrl(),
    staleTime: Infinity,
  });
  if (cookie.status === 'error') {
    return {
      state: 'error' as const,
      error: cookie.error,
      retry: cookie.retry,
    };
  }
  return cookie.status === 'success' && baseUrl.data
    ? { state: 'ready' as const, baseUrl: baseUrl.data }
    : { state: 'loading' as const };
}

/** The versions of a document, newest first, to download and to open; a new one can be added by its editors. */
export function DocumentVersions({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const downloads = useDownloads();
  const [showsAll, setShowsAll] = useState(false);
  const versions = entity.versions ?? [];
  const shown = showsAll ? versions : versions.slice(0, SHOWN);
  const hidden = versions.length - shown.length;
  return (
    <Box>
      {downloads.state === 'error' && (
        <ErrorNotice error={downloads.error} onRetry={downloads.retry} />
      )}
      {versions.length === 0 ? (
        <EmptyState
          headingLevel="h3"
          title={t('documents.versions.noneTitle')}
          description={t('documents.versions.noneDescription')}
        />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {shown.map((version, index) => (
            <VersionRow
              key={version.version}
              version={version}
              isNewest={index === 0}
              baseUrl={
                downloads.state === 'ready' ? downloads.baseUrl : undefined
              }
            />
          ))}
        </Box>
      )}
      {hidden > 0 && (
        <Button onClick={() => setShowsAll(true)}>
          {t('documents.versions.older', { count: hidden })}
        </Button>
      )}
      {entity.abilities.canEdit && <AddVersion entity={entity} />}
    </Box>
  );
}
