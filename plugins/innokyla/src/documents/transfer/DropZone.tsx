import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import UploadFileIcon from '@mui/icons-material/UploadFile';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTexts } from '../../translations/useTexts';

/** Props of `DropZone`. */
export interface DropZoneProps {
  onFiles(files: File[]): void;
  /** What is accepted, in words. */
  limits: string;
  /** Endings of accepted names, for the chooser to show those first. */
  extensions: readonly string[];
  /** One file only. Default: many. */
  single?: boolean;
  /** Id of a text that says what is wrong. */
  errorId?: string;
}

/** A place to drop files on, with a button for those who do not drag. Files can be pasted, too. */
export function DropZone(props: DropZoneProps) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  // Entering a child fires "leave" on the parent; depth tells when the pointer has truly left.
  const [depth, setDepth] = useState(0);
  const limitsId = useId();

  const take = (list: FileList | null | undefined) => {
    const files = Array.from(list ?? []);
    if (files.length) props.onFiles(props.single ? files.slice(0, 1) : files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDepth(0);
    take(event.dataTransfer.files);
  };

  return (
    <Box
      onDragEnter={event => {
        event.preventDefault();
        setDepth(d => d + 1);
      }}
      onDragLeave={() => setDepth(d => Math.max(0, d - 1))}
      onDragOver={event => event.preventDefault()}
      onDrop={onDrop}
      onPaste={event => take(event.clipboardData.files)}
      sx={{
        border: 2,
        borderStyle: 'dashed',
        borderColor: depth ? 'primary.main' : 'divider',
        bgcolor: depth ? 'action.hover' : undefined,
        borderRadius: 1,
        p: 3,
        textAlign: 'center',
      }}
    >
      <UploadFileIcon color="action" fontSize="large" aria-hidden />
      <Typography component="p">
        {t('documents.transfer.drop')} {t('documents.transfer.or')}
      </Typography>
      <Button
        variant="contained"
        sx={{ my: 1 }}
        onClick={() => input.current?.click()}
        aria-describedby={[limitsId, props.errorId].filter(Boolean).join(' ')}
        data-field="files"
      >
        {t('documents.transfer.choose')}
      </Button>
      <Typography variant="body2" color="text.secondary" id={limitsId}>
        {props.limits}
      </Typography>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!props.single}
        aria-label={t('documents.transfer.choose')}
        accept={props.extensions.map(e => `.${e.replace(/^\./, '')}`).join(',')}
        onChange={event => {
          take(event.target.files);
          // So that the same file can be chosen again after it was removed.
          event.target.value = '';
        }}
      />
    </Box>
  );
}
