import { useApi } from '@backstage/core-plugin-api';
import { formatRef } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { innokylaApiRef } from '../../api';
import { useSettings } from '../../entities/queries';
import { entityPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useFormat } from '../../ui/format';
import { SectionTitle } from '../../ui/SectionTitle';
import { TextSkeleton } from '../../ui/Skeletons';
import { TextLink } from '../../ui/TextLink';
import { DamagedFiles } from './DamagedFiles';

/** Workspaces in the table. */
const SHOWN = 10;

/** How much room all files take and how their last check ended; for the portal's moderators, nothing for everybody else. */
export function PortalStorage() {
  const api = useApi(innokylaApiRef);
  const t = useTexts();
  const id = useId();
  const isModerator = useSettings().data?.isModerator ?? false;
  const query = useQuery({
    queryKey: ['innokyla', 'storage'],
    queryFn: ({ signal }) => api.getPortalStorage({ signal }),
    enabled: isModerator,
  });
  if (!isModerator) return null;
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: 5 }}>
      <SectionTitle id={id}>{t('documents.storage.portal')}</SectionTitle>
      {query.data && <Told storage={query.data} />}
      {!query.data &&
        (query.error ? (
          <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
        ) : (
          <TextSkeleton />
        ))}
    </Box>
  );
}

type Storage = Awaited<
  ReturnType<(typeof innokylaApiRef)['T']['getPortalStorage']>
>;

function Told({ storage }: { storage: Storage }) {
  const t = useTexts();
  const format = useFormat();
  const title = useId();
  const rows = storage.workspaces.slice(0, SHOWN);
  return (
    <>
      <Typography>
        {t('documents.storage.used', { used: format.bytes(storage.used) })}
        {' · '}
        {t('documents.storage.files', { count: storage.files })}
      </Typography>
      <Typography>
        {storage.verifiedAt
          ? t('documents.storage.verified', {
              at: format.instant(storage.verifiedAt),
            })
          : t('documents.storage.notVerified')}{' '}
        {storage.verifiedAt &&
          storage.damaged.length === 0 &&
          t('documents.storage.allWell')}
      </Typography>
      <DamagedFiles damaged={storage.damaged} />
      {rows.length > 0 && (
        <>
          <Typography
            id={title}
            variant="h6"
            component="h3"
            sx={{ mt: 2, mb: 1 }}
          >
            {t('documents.storage.workspaces')}
          </Typography>
          <Box
            role="region"
            aria-labelledby={title}
            tabIndex={0}
            sx={{ overflowX: 'auto' }}
          >
            <Table size="small" sx={{ maxWidth: 700 }}>
              <TableHead>
                <TableRow>
                  <TableCell>{t('documents.storage.workspace')}</TableCell>
                  <TableCell align="right">
                    {t('documents.storage.room')}
                  </TableCell>
                  <TableCell align="right">
                    {t('documents.storage.quota')}
                  </TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map(row => (
                  <TableRow key={row.name}>
                    <TableCell component="th" scope="row">
                      <TextLink
                        to={entityPath(
                          formatRef({
                            kind: 'Workspace',
                            namespace: 'default',
                            name: row.name,
                          }),
                        )}
                      >
                        {row.title}
                      </TextLink>
                    </TableCell>
                    <TableCell align="right">
                      {format.bytes(row.used)}
                    </TableCell>
                    <TableCell align="right">
                      {row.quota === undefined
                        ? t('documents.storage.noQuota')
                        : format.bytes(row.quota)}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        </>
      )}
    </>
  );
}
