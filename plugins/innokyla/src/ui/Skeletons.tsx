import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { useTexts } from '../translations/useTexts';

const times = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Lines of text that are on their way. */
export function TextSkeleton(props: { lines?: number }) {
  const count = props.lines ?? 3;
  return (
    <>
      {times(count).map(line => (
        <Skeleton key={line} width={line === count - 1 ? '60%' : '100%'} />
      ))}
    </>
  );
}

/** A list of cards on its way, as tall as the cards will be so that nothing jumps. */
export function CardListSkeleton(props: { cards?: number; height?: number }) {
  const t = useTexts();
  return (
    <Stack spacing={2} role="status" aria-label={t('common.loading')}>
      {times(props.cards ?? 5).map(card => (
        <Card
          key={card}
          variant="outlined"
          sx={{ p: 2, minHeight: props.height ?? 120 }}
        >
          <Skeleton width="50%" height={28} />
          <TextSkeleton lines={2} />
        </Card>
      ))}
    </Stack>
  );
}

/** A detail page on its way: heading, main column and side column. */
export function DetailSkeleton() {
  const t = useTexts();
  return (
    <Box role="status" aria-label={t('common.loading')}>
      <Skeleton width="12ch" />
      <Skeleton width="60%" height={48} />
      <Skeleton width="30%" sx={{ mb: 3 }} />
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 320px' },
        }}
      >
        <Box>
          <TextSkeleton lines={6} />
          <Box sx={{ height: 24 }} />
          <TextSkeleton lines={6} />
        </Box>
        <Box>
          <TextSkeleton lines={8} />
        </Box>
      </Box>
    </Box>
  );
}
