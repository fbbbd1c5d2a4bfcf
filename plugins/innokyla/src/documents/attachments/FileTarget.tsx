import Box from '@mui/material/Box';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import {
  DropHint,
  filesOfDrop,
  filesOfPaste,
  type QueuedFile,
} from '../transfer';
import type { PostFiles } from './usePostFiles';

/** A text that is being written, onto which files can be dropped and into which they can be pasted. */
export function FileTarget(props: {
  files: PostFiles;
  /** Called with those that were dropped or pasted, in the same event. */
  onTaken?(taken: readonly QueuedFile[]): void;
  children: ReactNode;
}) {
  const { files, onTaken = () => {} } = props;
  const t = useTexts();
  // Entering a child fires "leave" on the parent; depth tells when the pointer has truly left.
  const [depth, setDepth] = useState(0);
  const carriesFiles = (event: DragEvent) =>
    files.canAdd && event.dataTransfer.types.includes('Files');
  return (
    <Box
      sx={{ position: 'relative' }}
      onDragEnter={event => carriesFiles(event) && setDepth(d => d + 1)}
      onDragLeave={event =>
        carriesFiles(event) && setDepth(d => Math.max(0, d - 1))
      }
      onDragOver={event => {
        if (carriesFiles(event)) event.preventDefault();
      }}
      onDrop={event => {
        setDepth(0);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        onTaken(files.add(filesOfDrop(event.dataTransfer).files));
      }}
      onPaste={event => {
        const pasted = filesOfPaste(event.nativeEvent);
        if (!pasted.length || !files.canAdd) return;
        event.preventDefault();
        onTaken(files.addPasted(pasted));
      }}
    >
      {depth > 0 && (
        <DropHint text={t('documents.attachments.drop')} within="part" />
      )}
      {props.children}
    </Box>
  );
}
