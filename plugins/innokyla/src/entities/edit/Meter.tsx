import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import type { Theme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId } from 'react';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { completeness } from './completeness';
import { sectionOf } from './session/content';
import { useContent } from './useContent';
import { useGoToPart } from './useGoToPart';
import { usePartTitle } from '../../ui/comparison/ContentComparison';

/** How complete the text is, and what is missing with why it matters; each leads to its field. */
export function Meter(props: { kind: string }) {
  const t = useTexts();
  const id = useId();
  const kindTexts = useKindTexts();
  const labelOf = usePartTitle(props.kind);
  const { spec } = useContent();
  const goToPart = useGoToPart();
  // On a phone the form is what one has come for; the list is there for the asking.
  const isWide = useMediaQuery<Theme>(theme => theme.breakpoints.up('lg'));
  const { total, missing } = completeness(props.kind, spec);
  if (total === 0) return null;
  const done = Math.max(0, total - missing.length);
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography
        id={id}
        component="h2"
        variant="subtitle1"
        sx={{ fontWeight: 'bold' }}
      >
        {t('edit.meter.title')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', mb: 1 }}>
        <LinearProgress
          variant="determinate"
          value={(100 * done) / total}
          aria-labelledby={id}
          aria-valuetext={t('edit.meter.value', {
            done: String(done),
            total: String(total),
          })}
          sx={{ flex: 1, height: 8, borderRadius: 4 }}
        />
        <Typography variant="body2">
          {t('edit.meter.value', { done: String(done), total: String(total) })}
        </Typography>
      </Box>
      {missing.length === 0 ? (
        <Typography variant="body2">{t('edit.meter.complete')}</Typography>
      ) : (
        <Box component="details" open={isWide}>
          <Typography
            component="summary"
            variant="body2"
            sx={{ cursor: 'pointer' }}
          >
            {t('edit.meter.missing')}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5, typography: 'body2' }}>
            {missing.map(part => {
              const section = sectionOf(part);
              return (
                <li key={part}>
                  <Link
                    component="button"
                    type="button"
                    variant="body2"
                    sx={{ textAlign: 'left', verticalAlign: 'top' }}
                    title={
                      section
                        ? kindTexts.prompt(props.kind, section)
                        : undefined
                    }
                    onClick={() => goToPart(part)}
                  >
                    {labelOf(part)}
                  </Link>
                </li>
              );
            })}
          </Box>
        </Box>
      )}
    </Box>
  );
}
