import {
  findKind,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { ExperienceSummary } from '../../discussions/kinds/ExperienceSummary';
import { WorkspaceStorage } from '../../documents/storage/WorkspaceStorage';
import { useTexts } from '../../translations/useTexts';
import { About } from './About';
import { Facts } from './Facts';
import { History } from './History';
import { LanguageVersions } from './LanguageVersions';
import { Missing } from './Missing';
import { RelatedList } from './RelatedList';
import { refOf } from '../../routes';

/** Beside the texts: facts, what is missing, what belongs together, history. */
export function SideColumn({ entity }: { entity: InnokylaEntity }) {
  const t = useTexts();
  const ref = refOf(entity);
  return (
    <Stack spacing={4} component="aside" aria-label={t('detail.facts')}>
      <Facts entity={entity} />
      <Stack
        spacing={4}
        sx={{ displayPrint: 'none', '&:empty': { display: 'none' } }}
      >
        <Missing entity={entity} />
        <ExperienceSummary
          anchor={ref}
          canShare={entity.abilities.canDiscuss}
          invites={entity.kind === 'OperatingModel'}
        />
        {entity.kind !== 'Document' && (
          <RelatedList
            title={t('detail.documents.title')}
            query={{
              kind: 'Document',
              relation: { type: 'documents', targetRef: ref },
              orderBy: '-createdAt',
              limit: 5,
            }}
          />
        )}
        {entity.kind === 'Workspace' && <WorkspaceStorage entity={entity} />}
        <LanguageVersions entity={entity} />
        {findKind(entity.kind)?.derive && (
          <RelatedList
            title={t('detail.adaptations.title')}
            query={{
              kind: entity.kind,
              relation: { type: 'derivedFrom', targetRef: ref },
              orderBy: '-createdAt',
              limit: 10,
            }}
          />
        )}
      </Stack>
      <About entity={entity} />
      <Box sx={{ displayPrint: 'none' }}>
        <History entityRef={ref} />
      </Box>
    </Stack>
  );
}
