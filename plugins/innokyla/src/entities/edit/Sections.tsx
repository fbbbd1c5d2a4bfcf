import BackIcon from '@mui/icons-material/ArrowBack';
import ForwardIcon from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { SectionTitle } from '../../ui/SectionTitle';
import { Prefill } from './prefill/Prefill';
import { SectionField } from './SectionField';
import { sectionPart } from './session/content';
import { useGoToPart } from './useGoToPart';
import { useShown } from './useShown';

/** The long texts: all at once, or one at a time with ways to its neighbours. */
export function Sections({ kind }: { kind: string }) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const { sections, one, showOne } = useShown(kind);
  const goToPart = useGoToPart();
  const all = findKind(kind)?.sections ?? [];
  if (all.length === 0) return null;
  const at = one ? all.indexOf(one) : -1;
  const [previous, next] = one ? [all[at - 1], all[at + 1]] : [];
  return (
    <Box component="section" aria-labelledby="innokyla-edit-sections">
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          justifyContent: 'space-between',
          mb: 2,
        }}
      >
        <SectionTitle id="innokyla-edit-sections">
          {t('edit.sections')}
        </SectionTitle>
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={t('edit.show.label')}
          value={one ? 'one' : 'all'}
          onChange={(_, shown) =>
            shown && showOne(shown === 'one' ? all[0] : undefined)
          }
        >
          <ToggleButton value="all">{t('edit.show.all')}</ToggleButton>
          <ToggleButton value="one">{t('edit.show.one')}</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      <Prefill kind={kind} />
      <Stack spacing={4}>
        {sections.map(section => (
          <SectionField key={section} kind={kind} section={section} />
        ))}
      </Stack>
      {one && (
        <Stack direction="row" justifyContent="space-between" sx={{ mt: 2 }}>
          {previous ? (
            <Button
              startIcon={<BackIcon />}
              onClick={() => goToPart(sectionPart(previous))}
            >
              {t('edit.show.previous', {
                title: kindTexts.section(kind, previous),
              })}
            </Button>
          ) : (
            <span />
          )}
          {next && (
            <Button
              endIcon={<ForwardIcon />}
              onClick={() => goToPart(sectionPart(next))}
            >
              {t('edit.show.next', { title: kindTexts.section(kind, next) })}
            </Button>
          )}
        </Stack>
      )}
    </Box>
  );
}
