import {
  findKind,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { DiscussSection } from '../../discussions/threads/DiscussSection';
import { refOf } from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { objectOf, sectionsOf, textOf } from '../specValues';
import { Contents } from './Contents';
import { KIND_PARTS } from './kindParts';
import { Section, sectionId } from './Section';
import { SideColumn } from './SideColumn';

interface SectionShown {
  id: string;
  title: string;
  text: string;
  source?: string;
  /** The key that discussions are anchored to. */
  key?: string;
}

/** The overview of an entity: its sections with a table of contents, beside them the facts. */
export function OverviewLayout({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const written = sectionsOf(entity.spec);
  const sources = objectOf(entity.spec.sources);
  const sections: SectionShown[] = (findKind(entity.kind)?.sections ?? [])
    .filter(key => written[key])
    .map(key => ({
      key,
      id: sectionId(key),
      title: kindTexts.section(entity.kind, key),
      text: written[key],
      source: textOf(sources[key]),
    }));
  const { First, Last, titles } = KIND_PARTS[entity.kind] ?? {};
  const first = titles?.(entity, t) ?? [];
  // Long texts of the spec beside its sections, such as what an adaptation changed, but for those that the kind's own part shows.
  for (const fact of findKind(entity.kind)?.facts ?? []) {
    const text = textOf(entity.spec[fact.key]);
    const id = sectionId(fact.key);
    const shown = first.some(part => part.id === id);
    if (fact.type === 'longText' && text && !shown) {
      sections.push({
        id,
        title: kindTexts.fact(entity.kind, fact.key),
        text,
      });
    }
  }
  const contents = [...first, ...sections];
  // By its own width rather than the window's: on the catalog's page it stands in a narrower column.
  return (
    <Box sx={{ containerType: 'inline-size' }}>
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 4, lg: 6 },
          alignItems: 'start',
          gridTemplateColumns: 'minmax(0, 1fr)',
          '@container (min-width: 780px)': {
            gridTemplateColumns: 'minmax(0, 1fr) 320px',
          },
        }}
      >
        <Stack spacing={4} sx={{ minWidth: 0 }}>
          {contents.length > 3 && <Contents sections={contents} />}
          {First && <First entity={entity} />}
          {sections.map(({ key, ...section }) => (
            <Section
              key={section.id}
              {...section}
              language={entity.language}
              discuss={
                key && (
                  <DiscussSection
                    anchor={refOf(entity)}
                    section={key}
                    title={section.title}
                    canDiscuss={entity.abilities.canDiscuss}
                  />
                )
              }
            />
          ))}
          {sections.length === 0 && entity.kind === 'OperatingModel' && (
            <EmptyState
              title={t('detail.noText.title')}
              description={t('detail.noText.description')}
            />
          )}
          {Last && <Last entity={entity} />}
        </Stack>
        <SideColumn entity={entity} />
      </Box>
    </Box>
  );
}
