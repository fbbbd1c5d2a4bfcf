import { SUM_ROLES } from '@innokyla/backstage-plugin-innokyla-common';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import type { YearSums } from './sums';

/**
 * The five sums of each grant year, each in a row of its own. They are never added up or derived from one another: a sum
 * that is not known is said not to be known.
 */
export function MoneyTable(props: {
  years: readonly YearSums[];
  /** The element that names the table. */
  labelledBy: string;
}) {
  const t = useTexts();
  const format = useFormat();
  const { years, labelledBy } = props;
  const noteId = `${labelledBy}-note`;
  return (
    <>
      <Typography id={noteId} sx={{ mb: 1 }}>
        {t('detail.money.caption')}
      </Typography>
      <TableContainer
        tabIndex={0}
        role="group"
        aria-labelledby={labelledBy}
        sx={{ width: 'fit-content', maxWidth: '100%' }}
      >
        <Table
          size="small"
          aria-labelledby={labelledBy}
          aria-describedby={noteId}
        >
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('detail.money.sum')}</TableCell>
              {years.map(({ year }, index) => (
                // Two rows of a broken spec may be of the same year.
                // eslint-disable-next-line react/no-array-index-key
                <TableCell key={index} align="right" scope="col">
                  {year}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {SUM_ROLES.map((role, place) => (
              <TableRow key={role}>
                <TableCell
                  component="th"
                  scope="row"
                  sx={{ minWidth: '9em', wordBreak: 'normal', hyphens: 'auto' }}
                >
                  {t(`kind.GrantApplication.money.${role}`)}
                </TableCell>
                {years.map(({ sums }, index) => {
                  const { cents } = sums[place];
                  return (
                    <TableCell
                      // eslint-disable-next-line react/no-array-index-key
                      key={index}
                      align="right"
                      sx={{
                        whiteSpace: 'nowrap',
                        fontVariantNumeric: 'tabular-nums',
                      }}
                    >
                      {cents !== undefined ? (
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
  );
}
