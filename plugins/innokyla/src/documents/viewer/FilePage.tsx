import {
  type DocumentVersion,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { EntityPage } from '../../entities/EntityPage';
import { entityPath, filePath, homePath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { CardListSkeleton } from '../../ui/Skeletons';
import { VersionFacts } from '../versions/VersionFacts';
import { DownloadButton } from './DownloadButton';
import { FileViewer } from './FileViewer';
import { PageInAddress } from './usePageAddress';

/** The version that an address names: a number, or the newest for `latest`. */
function versionIn(
  versions: readonly DocumentVersion[],
  named: string,
): DocumentVersion | undefined {
  if (named === 'latest') return versions[0];
  return versions.find(({ version }) => String(version) === named);
}

/** One version of a document's file, at `/innokyla/document/:namespace/:name/file/:version`. */
export function FilePage() {
  const { version = '' } = useParams();
  return (
    <EntityPage waiting={<CardListSkeleton cards={1} height={600} />}>
      {entity => entity.versions && <FileOf entity={entity} named={version} />}
    </EntityPage>
  );
}

function FileOf(props: { entity: InnokylaEntity; named: string }) {
  const { entity, named } = props;
  const t = useTexts();
  const ref = refOf(entity);
  const { title } = entity.metadata;
  const versions = entity.versions ?? [];
  const version = versionIn(versions, named);
  const newest = versions[0];
  return (
    <PageFrame>
      <PageHeading
        title={title}
        lang={entity.language}
        kicker={t('documents.viewer.kicker')}
        crumbs={[
          { to: homePath(), title: t('common.action.home') },
          {
            to: entityPath(entity.workspace.ref),
            title: entity.workspace.title,
          },
          { to: entityPath(ref), title },
        ]}
        actions={
          version && (
            <>
              <DownloadButton version={version} variant="contained" />
              <Button
                variant="outlined"
                component={RouterLink}
                to={entityPath(ref)}
              >
                {t('documents.viewer.toDocument')}
              </Button>
            </>
          )
        }
        chips={
          version && (
            <VersionFacts version={version} isNewest={version === newest} />
          )
        }
      />
      {version && version !== newest && (
        <Alert
          severity="info"
          variant="outlined"
          sx={{ mb: 2 }}
          action={
            <Button
              color="inherit"
              component={RouterLink}
              to={filePath(ref, 'latest')}
            >
              {t('documents.viewer.toNewest')}
            </Button>
          }
        >
          {t('documents.viewer.older', { version: String(newest.version) })}
        </Alert>
      )}
      {version ? (
        <PageInAddress.Provider value>
          <FileViewer
            headingShift={1}
            file={{ ref, title, language: entity.language, version }}
          />
        </PageInAddress.Provider>
      ) : (
        <EmptyState
          title={
            newest
              ? t('documents.viewer.noVersion', { version: named })
              : t('documents.versions.noneTitle')
          }
          description={
            newest
              ? t('documents.viewer.noVersionAdvice')
              : t('documents.versions.noneDescription')
          }
          action={
            <Button
              variant="outlined"
              component={RouterLink}
              to={entityPath(ref)}
            >
              {t('documents.viewer.toDocument')}
            </Button>
          }
        />
      )}
    </PageFrame>
  );
}
