import type { KindDefinition } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocation, useParams } from 'react-router-dom';
import { PortalStorage } from '../../documents/storage/PortalStorage';
import { homePath, kindOfPlural } from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { NotFoundPage } from '../../ui/NotFoundPage';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { CardListSkeleton } from '../../ui/Skeletons';
import { DeletedNotice } from '../deleted/DeletedNotice';
import type { JustDeleted } from '../deleted/justDeleted';
import { ListExport } from '../export/ListExport';
import { BrowseResults } from './BrowseResults';
import { ChosenFilters } from './ChosenFilters';
import { FacetDrawer } from './FacetDrawer';
import { FacetList } from './FacetList';
import { OrderSelect } from './OrderSelect';
import { useBrowse } from './useBrowse';
import { useBrowseAddress } from './useBrowseAddress';
import { WriteNew } from './WriteNew';

/** Lists of every kind, at the address of the kind's plural. */
export function BrowsePage() {
  const kind = kindOfPlural(useParams().plural);
  return kind ? <BrowseKind key={kind.kind} kind={kind} /> : <NotFoundPage />;
}

function BrowseKind({ kind }: { kind: KindDefinition }) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const address = useBrowseAddress(kind);
  const browse = useBrowse(kind, address);
  const arrived = useLocation().state as { deleted?: JustDeleted } | null;
  const facets =
    browse.state === 'ready' || browse.state === 'empty' ? browse.facets : {};
  const total = browse.state === 'ready' ? browse.total : 0;
  const known = browse.state === 'ready' || browse.state === 'empty';

  return (
    <PageFrame>
      <PageHeading
        title={kindTexts.plural(kind.kind)}
        crumbs={[{ to: homePath(), title: t('common.action.home') }]}
        actions={<WriteNew kind={kind} />}
      />
      {arrived?.deleted && <DeletedNotice deleted={arrived.deleted} />}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: '1fr', md: '260px minmax(0, 1fr)' },
        }}
      >
        <Box
          component="section"
          aria-label={t('browse.filters')}
          sx={{ display: { xs: 'none', md: 'block' } }}
        >
          <FacetList kind={kind} facets={facets} address={address} />
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 2,
              alignItems: 'center',
              justifyContent: 'space-between',
              mb: 2,
            }}
          >
            <Typography role="status" sx={{ fontWeight: 'bold' }}>
              {known && t('browse.total', { count: total })}
            </Typography>
            <Box
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                gap: 1,
                alignItems: 'center',
              }}
            >
              <FacetDrawer chosen={address.chosen} total={total}>
                <FacetList kind={kind} facets={facets} address={address} />
              </FacetDrawer>
              <OrderSelect
                value={address.orderBy}
                onChange={address.setOrder}
              />
              {browse.state === 'ready' && (
                <ListExport
                  filters={{
                    kind: kind.kind,
                    programme: address.programme,
                    filter: address.filter,
                  }}
                />
              )}
            </Box>
          </Box>
          <ChosenFilters kind={kind} facets={facets} address={address} />
          {browse.state === 'loading' && (
            <CardListSkeleton cards={6} height={140} />
          )}
          {browse.state === 'error' && (
            <ErrorNotice error={browse.error} onRetry={browse.retry} />
          )}
          {browse.state === 'empty' && (
            <EmptyState
              title={
                address.chosen > 0
                  ? t('browse.noMatch.title')
                  : t('browse.empty.title')
              }
              description={
                address.chosen > 0
                  ? t('browse.noMatch.description')
                  : t('browse.empty.description')
              }
            />
          )}
          {browse.state === 'ready' && <BrowseResults {...browse} />}
          {kind.kind === 'Workspace' && <PortalStorage />}
        </Box>
      </Box>
    </PageFrame>
  );
}
