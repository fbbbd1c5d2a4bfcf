import {
  findKind,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { sectionsOf, textOf } from '../specValues';
import { ApplicationParts } from './ApplicationParts';
import { Contents } from './Contents';
import { DocumentParts } from './DocumentParts';
import { Picture } from './Picture';
import { Section, sectionId } from './Section';
import { SideColumn } from './SideColumn';
import { WorkspaceParts } from './WorkspaceParts';

/** The overview of an entity: its sections with a table of contents, beside them the facts. */
export function OverviewLayout({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const written = sectionsOf(entity.spec);
  const sections = (findKind(entity.kind)?.sections ?? [])
    .filter(key => written[key])
    .map(key => ({
      id: sectionId(key),
      title: kindTexts.section(entity.kind, key),
      text: written[key],
    }));
  const conditions = textOf(entity.spec.conditions);
  if (conditions) {
    sections.push({
      id: sectionId('conditions-of-decision'),
      title: t('detail.conditions'),
      text: conditions,
    });
  }
  return (
    <Box
      sx={{
        display: 'grid',
        gap: { xs: 4, lg: 6 },
        alignItems: 'start',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          md: 'minmax(0, 1fr) 320px',
        },
      }}
    >
      <Stack spacing={4} sx={{ minWidth: 0 }}>
        {entity.kind === 'OperatingModel' && <Picture spec={entity.spec} />}
        {entity.kind === 'Document' && <DocumentParts entity={entity} />}
        {entity.kind === 'GrantApplication' && (
          <ApplicationParts entity={entity} />
        )}
        {sections.length > 2 && <Contents sections={sections} />}
        {sections.map(section => (
          <Section key={section.id} {...section} language={entity.language} />
        ))}
        {sections.length === 0 && entity.kind === 'OperatingModel' && (
          <EmptyState
            title={t('detail.noText.title')}
            description={t('detail.noText.description')}
          />
        )}
        {entity.kind === 'Workspace' && <WorkspaceParts entity={entity} />}
      </Stack>
      <SideColumn entity={entity} />
    </Box>
  );
}
