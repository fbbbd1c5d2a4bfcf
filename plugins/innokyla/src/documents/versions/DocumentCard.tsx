import { Link } from '@backstage/core-components';
import type { EntitySummary } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { entityPath, refOf } from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { StatusChip } from '../../ui/EntityChips';
import { useFormat } from '../../ui/format';
import { FileThumbnail } from '../FileThumbnail';

/** A document in a list: what it is, how new, and who may see it when that is not everybody in the workspace. */
export function DocumentCard(props: {
  document: EntitySummary;
  /** Whether it is among the chosen ones; undefined where nothing is chosen. */
  isChosen?: boolean;
  onChoose?: (isChosen: boolean) => void;
}) {
  const { document } = props;
  const t = useTexts();
  const kinds = useKindTexts();
  const format = useFormat();
  const newest = document.versions?.[0];
  const { title } = document.metadata;
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
      {props.onChoose && (
        <Checkbox
          // What has no file cannot be downloaded.
          disabled={!newest}
          checked={props.isChosen ?? false}
          onChange={event => props.onChoose?.(event.target.checked)}
          inputProps={{
            'aria-label': t('documents.versions.choose', { title }),
          }}
          sx={{ alignSelf: 'flex-start', ml: -1, mr: -1 }}
        />
      )}
      <FileThumbnail version={newest} />
      <Box sx={{ minWidth: 0 }}>
        <Typography component="div" sx={{ overflowWrap: 'anywhere' }}>
          <Link to={entityPath(refOf(document))}>{title}</Link>{' '}
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
