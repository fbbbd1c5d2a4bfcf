import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import { lazyPart } from '../../../ui/lazyPart';
import { useWidth } from '../../../ui/useWidth';
import { fitsPaper } from './fitsPaper';
import { largestSum, type YearSums } from './sums';
import type { SumsChartProps } from './SumsChart';
import { yearHeight } from './sumsLayout';

/** Years that are drawn at first, the newest: twenty years are a picture of four screens. */
const SHOWN = 3;
/** Years that the text alternative tells number by number; more are better read in the table. */
const TOLD = 3;
const WIDEST = 720;

const SumsChart = lazyPart<SumsChartProps>(
  'funding-sums',
  () => import('./SumsChart').then(module => module.SumsChart),
  {
    waiting: ({ years }) => (
      <Skeleton variant="rectangular" height={years.length * yearHeight} />
    ),
  },
);

/** What the picture says, in words. */
function usePictureText(years: readonly YearSums[]): string {
  const t = useTexts();
  const format = useFormat();
  if (years.length > TOLD) {
    return t('funding.sums.many', {
      from: String(years[0].year),
      to: String(years[years.length - 1].year),
    });
  }
  const sentences = years.map(({ year, sums }) =>
    t('funding.sums.year', {
      year: String(year),
      sums: format.list(
        sums.map(({ role, cents }) =>
          t('funding.sums.sum', {
            name: t(`kind.GrantApplication.money.${role}`),
            sum:
              cents === undefined
                ? t('kind.GrantApplication.money.unknown').toLocaleLowerCase(
                    format.language,
                  )
                : format.euros(cents),
          }),
        ),
      ),
    }),
  );
  return t('funding.sums.picture', { years: sentences.join(' ') });
}

/** The five sums of each year as bars on one scale; the table below it has the same numbers. */
export function SumsPicture(props: { years: readonly YearSums[] }) {
  const { years } = props;
  const t = useTexts();
  const [all, setAll] = useState(false);
  const [ref, width] = useWidth<HTMLDivElement>(WIDEST);
  const shown = all ? years : years.slice(-SHOWN);
  const text = usePictureText(shown);
  const earlier = years.length - shown.length;
  return (
    <Box sx={{ mb: 3 }}>
      {earlier > 0 && (
        <Button size="small" onClick={() => setAll(true)} sx={{ mb: 1 }}>
          {t('funding.sums.older', { count: earlier })}
        </Button>
      )}
      <Box
        ref={ref}
        role="img"
        aria-label={text}
        sx={{ maxWidth: WIDEST, ...fitsPaper }}
      >
        {width ? (
          <SumsChart years={shown} largest={largestSum(years)} width={width} />
        ) : (
          <Box sx={{ height: shown.length * yearHeight }} />
        )}
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {t('funding.sums.scale')}
      </Typography>
    </Box>
  );
}
