import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEntityList } from '../entities/queries';
import { browsePath, entityPath, refOf } from '../routes';
import { useTexts } from '../translations/useTexts';
import { ErrorNotice } from '../ui/ErrorNotice';
import { useFormat } from '../ui/format';
import { Unbroken } from '../ui/Unbroken';
import { TextSkeleton } from '../ui/Skeletons';
import { TextLink } from '../ui/TextLink';
import { SectionTitle } from '../ui/SectionTitle';

/** The models made last in a programme. */
export function NewestModels(props: { programme: string }) {
  const t = useTexts();
  const format = useFormat();
  const query = useEntityList({
    kind: 'OperatingModel',
    programme: props.programme,
    filter: { status: ['published'] },
    orderBy: '-createdAt',
    limit: 5,
  });
  const id = `newest-${props.programme}`;
  return (
    <Box component="section" aria-labelledby={id}>
      <SectionTitle id={id}>{t('home.newest.title')}</SectionTitle>
      {query.isPending && <TextSkeleton lines={6} />}
      {query.error && (
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
      )}
      {query.data?.items.length === 0 && (
        <Typography color="text.secondary">{t('home.newest.empty')}</Typography>
      )}
      {query.data && query.data.items.length > 0 && (
        <>
          <Stack
            component="ul"
            spacing={1.5}
            sx={{ m: 0, p: 0, mb: 2, typography: 'body1' }}
          >
            {query.data.items.map(model => (
              <Box component="li" key={model.id} sx={{ listStyle: 'none' }}>
                <TextLink to={entityPath(refOf(model))}>
                  {model.metadata.title}
                </TextLink>
                <Typography variant="body2" color="text.secondary">
                  {model.workspace.title} ·{' '}
                  <Unbroken>{format.dayOf(model.createdAt)}</Unbroken>
                </Typography>
              </Box>
            ))}
          </Stack>
          <TextLink to={browsePath('models')}>{t('home.newest.all')}</TextLink>
        </>
      )}
    </Box>
  );
}
