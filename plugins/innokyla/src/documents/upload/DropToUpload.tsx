import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { uploadPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { DropHint } from '../transfer/DropHint';
import { nameOfPasted } from '../transfer/takeFiles';
import { usePageFiles } from '../transfer/usePageFiles';
import { carryFiles } from './carriedFiles';

/**
 * A part of a page about something: files dropped or pasted while it is shown lead to the upload page, with the files in
 * hand and what they belong to in the address.
 */
export function DropToUpload(props: {
  /** Ref of what the files will belong to. */
  to: string;
  /** Name of the workspace that keeps them, where it is known. */
  workspace?: string;
  /** Whether the viewer may upload. */
  enabled: boolean;
  children: ReactNode;
}) {
  const t = useTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const [folders, setFolders] = useState<string[]>([]);
  const { to, workspace, enabled } = props;
  const isOver = usePageFiles((taken, how) => {
    setFolders(taken.folders);
    if (!taken.files.length) return;
    const title = (at: string) => t('documents.transfer.pastedName', { at });
    carryFiles(
      how === 'paste'
        ? taken.files.map(file => nameOfPasted(file, title))
        : taken.files,
    );
    navigate(uploadPath({ workspace, to }));
  }, enabled);
  return (
    <Box sx={{ position: 'relative' }}>
      {isOver && <DropHint text={t('documents.upload.dropHere')} />}
      <Box role="status">
        {folders.length > 0 && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {t('documents.transfer.folders', {
              count: folders.length,
              names: format.list(folders),
            })}
          </Alert>
        )}
      </Box>
      {props.children}
    </Box>
  );
}
