import Stack from '@mui/material/Stack';
import { useTexts } from '../translations/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PageFrame } from '../ui/PageFrame';
import { PageHeading } from '../ui/PageHeading';
import { CardListSkeleton } from '../ui/Skeletons';
import { NeedsYou } from './needs/NeedsYou';
import { useNeeds } from './needs/useNeeds';
import { ProgrammeFront } from './ProgrammeFront';
import { useProgrammes } from './useProgrammes';
import { useWithin } from './useWithin';

/** How long, in milliseconds, the page waits for what needs the person, so that it does not push the rest down later. */
const PATIENCE = 1500;

/** The front page: what needs the viewer, and the programme they belong to, or each of them when there are several. */
export function HomePage() {
  const t = useTexts();
  const programmes = useProgrammes();
  const { isPending, ...needs } = useNeeds();
  const isPatient = useWithin(PATIENCE);
  if (programmes.state === 'loading' || (isPending && isPatient)) {
    return (
      <PageFrame>
        <CardListSkeleton cards={4} height={160} />
      </PageFrame>
    );
  }
  switch (programmes.state) {
    case 'error':
      return (
        <PageFrame>
          <PageHeading title={t('home.title')} />
          <ErrorNotice error={programmes.error} onRetry={programmes.retry} />
        </PageFrame>
      );
    case 'empty':
      return (
        <PageFrame>
          <PageHeading title={t('home.title')} />
          <NeedsYou needs={needs} />
          <EmptyState
            title={t('home.noProgramme.title')}
            description={t('home.noProgramme.description')}
          />
        </PageFrame>
      );
    default:
      return (
        <PageFrame>
          <Stack spacing={8}>
            {programmes.items.map((programme, index) => (
              <ProgrammeFront
                key={programme.id}
                programme={programme}
                first={index === 0}
              >
                {index === 0 && <NeedsYou needs={needs} />}
              </ProgrammeFront>
            ))}
          </Stack>
        </PageFrame>
      );
  }
}
