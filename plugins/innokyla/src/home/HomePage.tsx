import Stack from '@mui/material/Stack';
import { useTexts } from '../translations/useTexts';
import { EmptyState } from '../ui/EmptyState';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PageFrame } from '../ui/PageFrame';
import { PageHeading } from '../ui/PageHeading';
import { CardListSkeleton } from '../ui/Skeletons';
import { ProgrammeFront } from './ProgrammeFront';
import { useProgrammes } from './useProgrammes';

/** The front page: the programme that the viewer belongs to, or each of them when there are several. */
export function HomePage() {
  const t = useTexts();
  const programmes = useProgrammes();
  switch (programmes.state) {
    case 'loading':
      return (
        <PageFrame>
          <CardListSkeleton cards={4} height={160} />
        </PageFrame>
      );
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
              />
            ))}
          </Stack>
        </PageFrame>
      );
  }
}
