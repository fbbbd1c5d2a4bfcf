import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../../translations/useTexts';
import { SectionTitle } from '../../../ui/SectionTitle';
import { MoneyTable } from './MoneyTable';
import type { YearSums } from './sums';
import { SumsPicture } from './SumsPicture';

/** Where the money can be linked to. */
export const MONEY_ID = 'innokyla-money';

/** The sums of an application: a picture, and the same numbers as a table. */
export function Money({ years }: { years: readonly YearSums[] }) {
  const t = useTexts();
  const known = years.some(({ sums }) =>
    sums.some(({ cents }) => cents !== undefined),
  );
  return (
    <Box component="section" aria-labelledby={MONEY_ID}>
      <SectionTitle id={MONEY_ID}>
        {t('kind.GrantApplication.money.title')}
      </SectionTitle>
      {years.length === 0 ? (
        <Typography color="text.secondary">
          {t('detail.money.empty')}
        </Typography>
      ) : (
        <>
          {known && <SumsPicture years={years} />}
          <MoneyTable years={years} labelledBy={MONEY_ID} />
        </>
      )}
    </Box>
  );
}
