import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { innokylaApiRef } from '../../api';
import { entityKeys, useSettings } from '../../entities/queries';
import { refOf, uploadPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { CountedList } from '../../ui/CountedList';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { CardListSkeleton } from '../../ui/Skeletons';
import { DropToUpload } from '../upload/DropToUpload';
import { writableWorkspaces } from '../upload/form';
import { ChosenBar } from './ChosenBar';
import { DocumentCard } from './DocumentCard';
import { useChosen } from './useChosen';
import { useDocuments } from './useDocuments';

/**
 * Whether the viewer is offered to upload: to an entity of ours as its abilities say, to any other one of the catalog
 * when they are a member of some workspace that the document can be kept in.
 */
function useCanUpload(ref: string, isOurs: boolean): boolean {
  const client = useApi(innokylaApiRef);
  const entity = useQuery({
    queryKey: entityKeys.detail(ref),
    queryFn: ({ signal }) => client.getEntity(ref, { signal }),
    enabled: isOurs,
  });
  const settings = useSettings();
  if (isOurs) return entity.data?.abilities.canUpload ?? false;
  return settings.data ? writableWorkspaces(settings.data).length > 0 : false;
}

/** The documents of the entity that the page is about, with the ways to add some: a button, and files dropped or pasted. */
export function EntityDocumentsTab() {
  const { entity } = useEntity();
  const ref = refOf(entity);
  const isOurs = findKind(entity.kind) !== undefined;
  const isWorkspace = entity.kind === 'Workspace';
  const workspace = isWorkspace ? entity.metadata.name : undefined;
  const canUpload = useCanUpload(ref, isOurs);
  return (
    <DropToUpload to={ref} workspace={workspace} enabled={canUpload}>
      <DocumentsOf
        entityRef={ref}
        workspace={workspace}
        canUpload={canUpload}
      />
    </DropToUpload>
  );
}

function DocumentsOf(props: {
  entityRef: string;
  /** Name of the workspace, when it is one. */
  workspace: string | undefined;
  canUpload: boolean;
}) {
  const t = useTexts();
  const { entityRef: ref, workspace, canUpload } = props;
  const list = useDocuments(ref);
  const chosen = useChosen(list.state === 'ready' ? list.documents : []);
  const add = canUpload && (
    <Button
      variant="contained"
      startIcon={<AddIcon />}
      component={RouterLink}
      to={uploadPath({ workspace, to: ref })}
    >
      {t('documents.versions.tab.upload')}
    </Button>
  );

  switch (list.state) {
    case 'loading':
      return <CardListSkeleton cards={3} height={110} />;
    case 'error':
      return <ErrorNotice error={list.error} onRetry={list.retry} />;
    case 'empty':
      return (
        <EmptyState
          title={t('documents.versions.tab.emptyTitle')}
          description={
            canUpload
              ? t('documents.versions.tab.emptyDescriptionUpload')
              : t('documents.versions.tab.emptyDescription')
          }
          action={add}
        />
      );
    default:
      return (
        <CountedList
          heading={t('documents.versions.tab.count', { count: list.total })}
          action={add}
          onMore={list.more}
          isFetchingMore={list.isFetchingMore}
          above={<ChosenBar chosen={chosen} />}
        >
          {list.documents.map(document => (
            <DocumentCard
              key={document.id}
              document={document}
              isChosen={chosen.isChosen(refOf(document))}
              onChoose={isChosen => chosen.choose(refOf(document), isChosen)}
            />
          ))}
        </CountedList>
      );
  }
}
