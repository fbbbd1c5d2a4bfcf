import { attachmentIdOf } from '@innokyla/backstage-plugin-innokyla-common';
import UploadIcon from '@mui/icons-material/FileUpload';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useRef, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { usePictureUploads } from '../pictureUploads';
import { addressFrom } from './addresses';
import { ToolForm } from './ToolForm';

function pictureAt(editor: Editor) {
  const { selection } = editor.state;
  const node = selection instanceof NodeSelection ? selection.node : undefined;
  const isPicture = node?.type.name === 'image';
  return {
    src: isPicture ? String(node.attrs.src ?? '') : '',
    alt: isPicture ? String(node.attrs.alt ?? '') : '',
  };
}

/** A picture by its address or uploaded, and what it shows in words. */
export function PictureForm(props: {
  editor: Editor;
  onFiles(files: File[]): void;
  onClose(): void;
}) {
  const t = useTexts();
  const { editor, onClose } = props;
  const [picture] = useState(() => pictureAt(editor));
  const [address, setAddress] = useState(picture.src);
  const [alt, setAlt] = useState(picture.alt);
  const [isTried, setIsTried] = useState(false);
  const uploads = usePictureUploads();
  const input = useRef<HTMLInputElement>(null);
  const isUploaded = attachmentIdOf(picture.src) !== undefined;
  const read = addressFrom(address);
  const written = read?.startsWith('http') ? read : undefined;
  const src = isUploaded ? picture.src : written;
  const words = alt.trim().replace(/\s+/g, ' ');

  const done = () => {
    setIsTried(true);
    if (!src || !words) return;
    editor
      .chain()
      .insertContent({ type: 'image', attrs: { src, alt: words } })
      .run();
    onClose();
  };
  return (
    <ToolForm
      label={t('richText.tool.picture')}
      onDone={done}
      onClose={onClose}
    >
      {uploads && !isUploaded && (
        <>
          <Button
            size="small"
            variant="outlined"
            startIcon={<UploadIcon />}
            onClick={() => input.current?.click()}
            title={uploads.limits}
          >
            {t('documents.attachments.upload')}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('documents.attachments.upload')}
            accept={uploads.accept}
            onChange={event => {
              const files = Array.from(event.target.files ?? []);
              if (!files.length) return;
              onClose();
              props.onFiles(files);
            }}
          />
        </>
      )}
      {!isUploaded && (
        <TextField
          size="small"
          label={t('richText.picture.address')}
          value={address}
          error={isTried && !src}
          helperText={isTried && !src ? t('richText.picture.wrong') : undefined}
          onChange={event => setAddress(event.target.value)}
          inputProps={{ inputMode: 'url', maxLength: 2000 }}
          sx={{ flex: '1 1 16em' }}
        />
      )}
      <TextField
        required
        size="small"
        label={t('richText.picture.alt')}
        value={alt}
        error={isTried && !words}
        helperText={
          isTried && !words
            ? t('richText.picture.noAlt')
            : t('richText.picture.altHelp')
        }
        onChange={event => setAlt(event.target.value)}
        sx={{ flex: '1 1 16em' }}
      />
    </ToolForm>
  );
}
