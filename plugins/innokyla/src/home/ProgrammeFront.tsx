import type { EntitySummary } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { WorkspaceGroups } from '../entities/workspaces/WorkspaceGroups';
import { entityPath, refOf } from '../routes';
import { useTexts } from '../translations/useTexts';
import { PageHeading } from '../ui/PageHeading';
import { HomeActions } from './HomeActions';
import { LatestDiscussions } from './LatestDiscussions';
import { NewestModels } from './NewestModels';
import { SearchBox } from './SearchBox';
import { TextLink } from '../ui/TextLink';
import { SectionTitle } from '../ui/SectionTitle';

/** A programme on the front page: what it is, what one can do, its workspaces, and what is new in it. */
export function ProgrammeFront(props: {
  programme: EntitySummary;
  /** The first one gives the page its title and holds the search. */
  first: boolean;
  /** Stands before what can be done. */
  children?: ReactNode;
}) {
  const t = useTexts();
  const { programme, first } = props;
  const { title, description, name } = programme.metadata;
  const ref = refOf(programme);
  return (
    <Box component="section" aria-label={title}>
      {first ? (
        <>
          <PageHeading
            title={title}
            lead={description}
            lang={programme.language}
          />
          <SearchBox />
        </>
      ) : (
        <Box sx={{ mb: 3 }}>
          <Typography variant="h3" component="h2" gutterBottom>
            <TextLink to={entityPath(ref)}>{title}</TextLink>
          </Typography>
          <Typography sx={{ maxWidth: '75ch' }}>{description}</Typography>
        </Box>
      )}
      {props.children}
      <HomeActions programmeRef={ref} />
      <Box
        sx={{
          display: 'grid',
          gap: 5,
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 340px' },
        }}
      >
        <Box component="section" aria-labelledby={`workspaces-${name}`}>
          <SectionTitle id={`workspaces-${name}`}>
            {t('home.workspaces')}
          </SectionTitle>
          <WorkspaceGroups programme={name} headingLevel="h3" />
        </Box>
        <Stack spacing={5}>
          <NewestModels programme={name} />
          <LatestDiscussions />
        </Stack>
      </Box>
    </Box>
  );
}
