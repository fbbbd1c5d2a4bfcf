import { useEffect } from 'react';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useLocation } from 'react-router-dom';
import { useTexts } from '../../translations/useTexts';
import { SectionTitle } from '../../ui/SectionTitle';
import { editableFacts } from './editableParts';
import { EnvelopeFields } from './EnvelopeFields';
import { FactPart } from './FactPart';
import { hasField } from './fields/FactField';
import { Meter } from './Meter';
import { NewsNotice } from './NewsNotice';
import { goToPlace } from './partId';
import { Sections } from './Sections';
import { STICKY_TOP } from './StickyBar';
import { useFormEntity } from './useFormEntity';

/** Every field of an entity, derived from its kind; beside them how complete it is. */
export function EditForm({ kind }: { kind: string }) {
  const t = useTexts();
  const { spec } = useFormEntity();
  const isAdapted = Boolean(spec.derivedFrom);
  const facts = editableFacts(kind).filter(
    fact =>
      hasField(fact.type) &&
      // What was changed of the original is asked only where there is one.
      (fact.key !== 'changed' || isAdapted || Boolean(spec.changed)),
  );
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) goToPlace(hash.slice(1));
  }, [hash]);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 4, lg: 6 },
        alignItems: 'start',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          lg: 'minmax(0, 75ch) minmax(240px, 320px)',
        },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <NewsNotice />
        <Stack spacing={5}>
          <Box component="section" aria-labelledby="innokyla-edit-basics">
            <SectionTitle id="innokyla-edit-basics">
              {t('edit.basics')}
            </SectionTitle>
            <EnvelopeFields />
          </Box>
          <Sections kind={kind} />
          <Box component="section" aria-labelledby="innokyla-edit-facts">
            <SectionTitle id="innokyla-edit-facts">
              {t('edit.facts')}
            </SectionTitle>
            <Stack spacing={3}>
              {facts.map(fact => (
                <FactPart key={fact.key} kind={kind} fact={fact} />
              ))}
            </Stack>
          </Box>
        </Stack>
      </Box>
      <Box
        component="aside"
        sx={{
          position: { lg: 'sticky' },
          top: { lg: `calc(${STICKY_TOP} + 16px)` },
          order: { xs: -1, lg: 0 },
        }}
      >
        <Meter kind={kind} />
      </Box>
    </Box>
  );
}
