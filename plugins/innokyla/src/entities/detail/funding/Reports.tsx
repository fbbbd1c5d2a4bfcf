import type { ReactElement } from 'react';
import DeliveredIcon from '@mui/icons-material/CheckCircleOutlined';
import DueIcon from '@mui/icons-material/EventOutlined';
import LateIcon from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useKindTexts, useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import { objectsOf, textOf } from '../../specValues';
import { type ReportStanding, reportStanding } from './lateness';
import { RefLink } from '../RefLink';
import { SectionTitle } from '../../../ui/SectionTitle';

const ICONS: Record<ReportStanding, ReactElement> = {
  due: <DueIcon />,
  late: <LateIcon color="error" />,
  delivered: <DeliveredIcon color="success" />,
  deliveredLate: <DeliveredIcon />,
};

/** The reports that a grant obliges to, with what is late said in words. */
export function Reports(props: { spec: Record<string, unknown> }) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const format = useFormat();
  const reports = objectsOf(props.spec.reports).flatMap(report => {
    const due = textOf(report.due);
    return due
      ? [{ ...report, due } as Record<string, unknown> & { due: string }]
      : [];
  });
  if (reports.length === 0) return null;
  const sorted = [...reports].sort(
    (a, b) => Date.parse(a.due) - Date.parse(b.due),
  );
  return (
    <Box component="section" aria-labelledby="innokyla-reports">
      <SectionTitle id="innokyla-reports">
        {t('detail.reports.title')}
      </SectionTitle>
      <Stack component="ul" spacing={1.5} sx={{ m: 0, p: 0 }}>
        {sorted.map((report, index) => {
          const deliveredOn = textOf(report.deliveredOn);
          const document = textOf(report.document);
          const standing = reportStanding(
            { due: report.due, deliveredOn },
            Date.now(),
          );
          return (
            <Box
              component="li"
              key={`${report.due}-${index}`}
              sx={{ display: 'flex', gap: 1.5, listStyle: 'none' }}
            >
              <Box aria-hidden sx={{ pt: 0.25 }}>
                {ICONS[standing]}
              </Box>
              <Box>
                <Typography sx={{ fontWeight: 'bold' }}>
                  {kindTexts.choice(
                    'GrantApplication',
                    'reportType',
                    String(report.type),
                  )}
                </Typography>
                <Typography variant="body2">
                  {t(`detail.reports.${standing}`, {
                    when: format.instant(report.due),
                    day: deliveredOn ? format.day(deliveredOn) : '',
                  })}
                </Typography>
                {document && <RefLink entityRef={document} />}
              </Box>
            </Box>
          );
        })}
      </Stack>
    </Box>
  );
}
