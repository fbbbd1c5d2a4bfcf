import { Link } from '@backstage/core-components';
import type { EntitySummary } from '@innokyla/backstage-plugin-innokyla-common';
import DescriptionIcon from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { entityPath, refOf } from '../../routes';
import { useKindTexts } from '../../translations/useTexts';
import { StatusChip } from '../../ui/EntityChips';
import { useFormat } from '../../ui/format';

/** A document in a list: what it is, how new, and who may see it when that is not everybody in the workspace. */
export function DocumentCard({ document }: { document: EntitySummary }) {
  const kinds = useKindTexts();
  const format = useFormat();
  const newest = document.versions?.[0];
  const facts = [
    kinds.choice('Document', 'type', String(document.spec.type ?? 'other')),
    newest && `${newest.fileName} · ${format.bytes(newest.size)}`,
    format.dayOf(document.updatedAt),
  ].filter(Boolean);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <DescriptionIcon color="action" aria-hidden />
      <Box sx={{ minWidth: 0 }}>
        <Typography component="div" sx={{ overflowWrap: 'anywhere' }}>
          <Link to={entityPath(refOf(document))}>
            {document.metadata.title}
          </Link>{' '}
          {document.status !== 'published' && <StatusChip entity={document} />}
        </Typography>
        <Typography
          variant="body2"
          color="text.secondary"
          sx={{ overflowWrap: 'anywhere' }}
        >
          {facts.join(' · ')}
        </Typography>
        {document.metadata.description && (
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {document.metadata.description}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
