import type { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { FollowButton } from '../../discussions/following/FollowButton';
import {
  browsePath,
  entityPath,
  homePath,
  pluralOf,
  refOf,
} from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { StateChip, StatusChip, VisibilityChip } from '../../ui/EntityChips';
import { PageHeading } from '../../ui/PageHeading';
import { DiscussionTab, DocumentsTab } from '../../entityTabs';
import { ArchivedBanner } from '../actions/ArchivedBanner';
import { EntityActions } from '../actions/EntityActions';
import { DetailTabs, panelId, tabId } from './DetailTabs';
import { EntityOverview } from './EntityOverview';
import { OwnChanges } from './OwnChanges';
import { useDetailTab } from './useDetailTab';

/** The wire entity already has the catalog's shape; what stands beside it does no harm there. */
const asCatalogEntity = (entity: InnokylaEntity): Entity => ({
  apiVersion: entity.apiVersion,
  kind: entity.kind,
  metadata: entity.metadata,
  spec: entity.spec as Entity['spec'],
  relations: entity.relations.map(({ type, targetRef }) => ({
    type,
    targetRef,
  })),
});

/** Heading, actions and tabs of an entity; the tabs read it from the portal's entity context. */
export function DetailView({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const [tab, hrefOf] = useDetailTab(entity.kind);
  const plural = pluralOf(entity.kind);
  const isOwnWorkspace = entity.workspace.ref === refOf(entity);
  const crumbs = [
    { to: homePath(), title: t('common.action.home') },
    ...(isOwnWorkspace || !entity.workspace.ref
      ? []
      : [
          {
            to: entityPath(entity.workspace.ref),
            title: entity.workspace.title,
          },
        ]),
    ...(plural
      ? [
          {
            to: isOwnWorkspace
              ? browsePath(plural)
              : browsePath(plural, { workspace: entity.workspace.name }),
            title: kindTexts.plural(entity.kind),
          },
        ]
      : []),
  ];
  return (
    <EntityProvider entity={asCatalogEntity(entity)}>
      <PageHeading
        title={entity.metadata.title}
        crumbs={crumbs}
        lead={entity.metadata.description}
        lang={entity.language}
        chips={
          <>
            <StatusChip entity={entity} />
            <VisibilityChip entity={entity} />
            <StateChip entity={entity} />
          </>
        }
        actions={
          <>
            <EntityActions entity={entity} />
            <FollowButton
              target={{ entity: refOf(entity) }}
              title={entity.metadata.title}
            />
          </>
        }
      />
      <ArchivedBanner entity={entity} />
      <OwnChanges entity={entity} />
      {entity.origin === 'catalog' && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
          {t('detail.catalogOrigin')}
        </Alert>
      )}
      <DetailTabs entity={entity} tab={tab} hrefOf={hrefOf} />
      <Box
        role="tabpanel"
        id={panelId(tab)}
        aria-labelledby={tabId(tab)}
        sx={{ pt: 3 }}
      >
        {tab === 'overview' && <EntityOverview />}
        {tab === 'discussion' && <DiscussionTab />}
        {tab === 'documents' && <DocumentsTab />}
      </Box>
    </EntityProvider>
  );
}
