import { SUM_ROLES } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { objectsOf } from '../specValues';
import { SectionTitle } from '../../ui/SectionTitle';

/**
 * The five sums of each grant year, each in a row of its own. They are never added up or derived from one another: a sum
 * that is not known is said not to be known.
 */
export function MoneyTable(props: { spec: Record<string, unknown> }) {
  const t = useTexts();
  const format = useFormat();
  const years = objectsOf(props.spec.money).sort(
    (a, b) => Number(a.year) - Number(b.year),
  );
  return (
    <Box component="section" aria-labelledby="innokyla-money">
      <SectionTitle id="innokyla-money">
        {t('kind.GrantApplication.money.title')}
      </SectionTitle>
      {years.length === 0 ? (
        <Typography color="text.secondary">
          {t('detail.money.empty')}
        </Typography>
      ) : (
        <>
          <Typography id="innokyla-money-note" sx={{ mb: 1 }}>
            {t('detail.money.caption')}
          </Typography>
          <TableContainer
            tabIndex={0}
            role="group"
            aria-labelledby="innokyla-money"
            sx={{ width: 'fit-content', maxWidth: '100%' }}
          >
            <Table
              size="small"
              aria-labelledby="innokyla-money"
              aria-describedby="innokyla-money-note"
            >
              <TableHead>
                <TableRow>
                  <TableCell scope="col">{t('detail.money.sum')}</TableCell>
                  {years.map(({ year }) => (
                    <TableCell key={String(year)} align="right" scope="col">
                      {String(year)}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {SUM_ROLES.map(role => (
                  <TableRow key={role}>
                    <TableCell component="th" scope="row">
                      {t(`kind.GrantApplication.money.${role}`)}
                    </TableCell>
                    {years.map(row => {
                      const cents = row[role];
                      return (
                        <TableCell
                          key={String(row.year)}
                          align="right"
                          sx={{
                            whiteSpace: 'nowrap',
                            fontVariantNumeric: 'tabular-nums',
                          }}
                        >
                          {typeof cents === 'number' ? (
                            format.euros(cents)
                          ) : (
                            <Typography
                              variant="body2"
                              component="span"
                              color="text.secondary"
                            >
                              {t('kind.GrantApplication.money.unknown')}
                            </Typography>
                          )}
                        </TableCell>
                      );
                    })}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </TableContainer>
        </>
      )}
    </Box>
  );
}
