import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FacetDrawer } from '../../entities/browse/FacetDrawer';
import { homePath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { MarkAllRead } from '../following/MarkAllRead';
import { ChosenFilters } from './ChosenFilters';
import { FindingFilters } from './FindingFilters';
import { Results } from './Results';
import { StartLink } from './StartLink';
import { useFinding } from './useFinding';
import { ViewLinks } from './ViewLinks';

/** All discussions that the viewer may see, by common ways of looking at them and by filters; at `/innokyla/discussions`. */
export function FindingPage() {
  const t = useTexts();
  const { view, address, names, threads, ...found } = useFinding();
  const { workspace, programme } = address.filters;
  const total =
    view !== 'posts' && threads.state === 'ready' ? threads.total : undefined;
  // Each view has its own fields; what was half typed in one is not meant for another.
  const filters = <FindingFilters key={view} names={names} address={address} />;
  return (
    <PageFrame>
      <PageHeading
        title={t('discussions.finding.title')}
        crumbs={[{ to: homePath(), title: t('common.action.home') }]}
        actions={<StartLink view={view} place={workspace ?? programme} />}
      />
      <ViewLinks view={view} workspace={workspace} programme={programme} />
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            md: '260px minmax(0, 1fr)',
          },
        }}
      >
        <Box
          component="section"
          aria-label={t('browse.filters')}
          sx={{ display: { xs: 'none', md: 'block' } }}
        >
          {filters}
        </Box>
        <Box sx={{ minWidth: 0, maxWidth: 860 }}>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 1,
              alignItems: 'center',
              justifyContent: 'space-between',
              mb: 1,
            }}
          >
            <Typography component="h2" variant="h5">
              {t(`discussions.finding.view.${view}`)}{' '}
              <Typography role="status" component="span" color="text.secondary">
                {total !== undefined &&
                  t('discussions.threads.count', { count: total })}
              </Typography>
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              {/* Of a programme there is no reading all: it would read what is not in sight. */}
              {view === 'inbox' && found.hadUnread && !programme && (
                <MarkAllRead scope={workspace ? { workspace } : {}} />
              )}
              <FacetDrawer chosen={address.chosen} total={total ?? 0}>
                {filters}
              </FacetDrawer>
            </Box>
          </Box>
          <Typography sx={{ mb: 2 }}>
            {t(`discussions.finding.lead.${view}`)}
          </Typography>
          <ChosenFilters address={address} />
          <Results
            view={view}
            isFiltered={address.chosen > 0}
            hasNoTopics={found.hasNoTopics}
            threads={threads}
            posts={found.posts}
          />
        </Box>
      </Box>
    </PageFrame>
  );
}
