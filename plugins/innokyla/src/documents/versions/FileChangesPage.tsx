import {
  type DocumentVersion,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { EntityPage } from '../../entities/EntityPage';
import { entityPath, homePath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { CardListSkeleton } from '../../ui/Skeletons';
import { FileComparison } from './FileComparison';

/** Two versions of a document's file by their text, at `…/file-changes?from=&to=`. */
export function FileChangesPage() {
  return (
    <EntityPage waiting={<CardListSkeleton cards={3} height={140} />}>
      {entity => entity.versions && <ChangesOf entity={entity} />}
    </EntityPage>
  );
}

/** The versions that the address names; the newest two when it names none. */
function useChosen(versions: readonly DocumentVersion[]) {
  const [params, setParams] = useSearchParams();
  const find = (key: string, otherwise: DocumentVersion | undefined) => {
    const named = params.get(key);
    return named === null
      ? otherwise
      : versions.find(({ version }) => String(version) === named);
  };
  const from = find('from', versions[1]);
  const to = find('to', versions[0]);
  const choose = (key: 'from' | 'to', version: string) =>
    setParams({
      from: String(from?.version ?? ''),
      to: String(to?.version ?? ''),
      [key]: version,
    });
  return { from, to, choose };
}

function ChangesOf({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const ref = refOf(entity);
  const versions = entity.versions ?? [];
  const { from, to, choose } = useChosen(versions);
  const select = (key: 'from' | 'to', chosen: DocumentVersion | undefined) => (
    <TextField
      select
      label={t(`documents.viewer.compare.${key}`)}
      value={chosen?.version ?? ''}
      onChange={event => choose(key, event.target.value)}
      sx={{ flex: '1 1 240px', minWidth: 0, maxWidth: '100%' }}
    >
      {versions.map(({ version, fileName }) => (
        <MenuItem key={version} value={version}>
          {t('documents.viewer.compare.option', {
            version: String(version),
            name: fileName,
          })}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <PageFrame>
      <PageHeading
        title={t('documents.viewer.compare.title')}
        crumbs={[
          { to: homePath(), title: t('common.action.home') },
          {
            to: entityPath(entity.workspace.ref),
            title: entity.workspace.title,
          },
          { to: entityPath(ref), title: entity.metadata.title },
        ]}
        kicker={t('documents.viewer.compare.title')}
        actions={
          <Button
            variant="outlined"
            component={RouterLink}
            to={entityPath(ref)}
          >
            {t('documents.viewer.toDocument')}
          </Button>
        }
      />
      {versions.length < 2 ? (
        <EmptyState title={t('documents.viewer.compare.single')} />
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3 }}>
            {select('from', from)}
            {select('to', to)}
          </Box>
          {from && to && from !== to ? (
            <FileComparison
              key={`${from.version}-${to.version}`}
              entity={entity}
              from={from}
              to={to}
            />
          ) : (
            <EmptyState title={t('documents.viewer.compare.wrong')} />
          )}
        </>
      )}
    </PageFrame>
  );
}
