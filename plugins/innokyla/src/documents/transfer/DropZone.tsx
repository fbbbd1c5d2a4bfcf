import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import UploadFileIcon from '@mui/icons-material/UploadFile';
import { useId, useRef, useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { DropHint } from './DropHint';
import { filesOfDrop, filesOfPaste, nameOfPasted } from './takeFiles';
import { usePageFiles } from './usePageFiles';

/** Props of `DropZone`. */
export interface DropZoneProps {
  onFiles(files: File[]): void;
  /** What is accepted, in words. */
  limits: string;
  /** Endings of accepted names, for the chooser to show those first. */
  extensions: readonly string[];
  /** One file only. Default: many. */
  single?: boolean;
  /** Takes what is dropped or pasted anywhere on the page. Default: on the zone alone. */
  wholePage?: boolean;
  /** Id of a text that says what is wrong. */
  errorId?: string;
}

const PICTURES = ['png', 'jpg', 'jpeg', 'webp'];

/** What the chooser shows first. A phone offers its camera and its pictures only when pictures are named as such. */
function acceptOf(extensions: readonly string[]): string {
  const plain = extensions.map(e => e.replace(/^\./, '').toLowerCase());
  const pictures = plain.some(e => PICTURES.includes(e)) ? ['image/*'] : [];
  return [...plain.map(e => `.${e}`), ...pictures].join(',');
}

/** A place to drop files on, with a button for those who do not drag. Files and pictures can be pasted, too. */
export function DropZone(props: DropZoneProps) {
  const t = useTexts();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  // Entering a child fires "leave" on the parent; depth tells when the pointer has truly left.
  const [depth, setDepth] = useState(0);
  const [said, setSaid] = useState('');
  const limitsId = useId();
  const { single, wholePage } = props;

  const take = (files: File[], folders: string[] = []) => {
    const names = format.list(folders);
    const count = folders.length;
    let notice = '';
    if (count) notice = t('documents.transfer.folders', { count, names });
    else if (single && files.length > 1) {
      notice = t('documents.transfer.onlyOne', { name: files[0].name });
    }
    setSaid(notice);
    if (files.length) props.onFiles(single ? files.slice(0, 1) : files);
  };
  const takePasted = (files: File[]) => {
    const title = (at: string) => t('documents.transfer.pastedName', { at });
    take(files.map(file => nameOfPasted(file, title)));
  };
  const isOverPage = usePageFiles(({ files, folders }, how) => {
    if (how === 'paste') takePasted(files);
    else take(files, folders);
  }, Boolean(wholePage));

  const ownTarget = wholePage
    ? {}
    : {
        onDragEnter: (event: React.DragEvent) => {
          event.preventDefault();
          setDepth(d => d + 1);
        },
        onDragLeave: () => setDepth(d => Math.max(0, d - 1)),
        onDragOver: (event: React.DragEvent) => event.preventDefault(),
        onDrop: (event: React.DragEvent) => {
          event.preventDefault();
          setDepth(0);
          const { files, folders } = filesOfDrop(event.dataTransfer);
          take(files, folders);
        },
        onPaste: (event: React.ClipboardEvent) => {
          const files = filesOfPaste(event.nativeEvent);
          if (!files.length) return;
          event.preventDefault();
          takePasted(files);
        },
      };

  return (
    <Box
      {...ownTarget}
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
      {isOverPage && <DropHint text={t('documents.transfer.dropAnywhere')} />}
      <UploadFileIcon color="action" fontSize="large" aria-hidden />
      <Typography component="p">
        {wholePage
          ? t('documents.transfer.dropOrPaste')
          : `${t('documents.transfer.drop')} ${t('documents.transfer.or')}`}
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
      <Box role="status">
        {said && (
          <Alert severity="warning" sx={{ mt: 1, textAlign: 'left' }}>
            {said}
          </Alert>
        )}
      </Box>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!single}
        aria-label={t('documents.transfer.choose')}
        accept={acceptOf(props.extensions)}
        onChange={event => {
          take(Array.from(event.target.files ?? []));
          // So that the same file can be chosen again after it was removed.
          event.target.value = '';
        }}
      />
    </Box>
  );
}
