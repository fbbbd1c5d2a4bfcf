import type { KindDefinition } from '@innokyla/backstage-plugin-innokyla-common';
import WriteIcon from '@mui/icons-material/EditNoteOutlined';
import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router-dom';
import { newPath, uploadPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { useWritable } from '../create/useWritable';
import { useSettings } from '../queries';

/** Begins a new one of the listed kind, for those who may; a document begins with its file. */
export function WriteNew({ kind }: { kind: KindDefinition }) {
  const t = useTexts();
  const isWorkspace = kind.kind === 'Workspace';
  const mayMakeWorkspace = useSettings().data?.canCreateWorkspace;
  const mayWrite = Boolean(useWritable()?.length);
  if (!(isWorkspace ? mayMakeWorkspace : mayWrite)) return null;
  return (
    <Button
      variant="outlined"
      startIcon={<WriteIcon />}
      component={RouterLink}
      to={kind.needsFile ? uploadPath() : newPath({ kind: kind.kind })}
    >
      {t(kind.needsFile ? 'actions.button.addDocument' : 'browse.write')}
    </Button>
  );
}
