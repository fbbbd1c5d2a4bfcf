import {
  type Attachment,
  MAX_POST_ATTACHMENTS,
} from '@innokyla/backstage-plugin-innokyla-common';
import AttachFileIcon from '@mui/icons-material/AttachFile';
import CloseIcon from '@mui/icons-material/Close';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useTexts } from '../../translations/useTexts';
import { useErrorText } from '../../ui/useErrorText';
import { SelectField } from '../../ui/fields';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { FileRow, useTransferNews } from '../transfer';
import { useFileAccess } from '../useFileAccess';
import { AttachedFile } from './AttachmentList';
import { isPicture } from './pictureInText';
import type { PostFiles } from './usePostFiles';

/** The files of a post that is being written: the button to add some, and how each is doing. */
export function PostFilesField(props: {
  files: PostFiles;
  /** Puts a picture into the text. */
  onInsert(picture: Attachment): void;
}) {
  const { files } = props;
  const { attached, queue, texts } = files;
  const t = useTexts();
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const news = useTransferNews(files.files, texts);
  // A picture is fetched by the browser itself; nothing is while there is none.
  const access = useFileAccess({ enabled: attached.some(isPicture) });
  const pictureOf = (file: Attachment) =>
    isPicture(file) && access.state === 'ready'
      ? access.hrefOf(`${file.contentPath}?inline=true`)
      : undefined;
  const max = String(MAX_POST_ATTACHMENTS);
  const take = (id: string) => {
    files.take(id);
    button.current?.focus();
  };
  return (
    <Box sx={{ mt: 1 }}>
      {(attached.length > 0 || files.files.length > 0) && (
        <Box
          component="ul"
          aria-label={t('documents.attachments.files')}
          sx={{ listStyle: 'none', p: 0, m: 0 }}
        >
          {attached.map(file => {
            const name = file.fileName;
            return (
              <AttachedFile
                key={file.id}
                file={file}
                thumbnail={pictureOf(file)}
              >
                {isPicture(file) && (
                  <Button
                    size="small"
                    onClick={() => {
                      props.onInsert(file);
                      take(file.id);
                    }}
                  >
                    {t('documents.attachments.intoText', { name })}
                  </Button>
                )}
                <IconButton
                  aria-label={t('documents.attachments.remove', { name })}
                  title={t('documents.attachments.remove', { name })}
                  onClick={() => take(file.id)}
                >
                  <CloseIcon />
                </IconButton>
              </AttachedFile>
            );
          })}
          {files.files.map(item => (
            <FileRow key={item.id} item={item} queue={queue} texts={texts}>
              {item.id in files.refusals && (
                <Alert
                  severity="error"
                  action={
                    <Button
                      color="inherit"
                      onClick={() => files.retry(item.id)}
                    >
                      {t('documents.attachments.retry')}
                    </Button>
                  }
                >
                  {errorText(files.refusals[item.id]).advice}
                </Alert>
              )}
            </FileRow>
          ))}
        </Box>
      )}
      {files.choices.length > 1 && (
        <SelectField
          name="fileWorkspace"
          label={t('documents.attachments.workspace')}
          value={files.workspace ?? ''}
          options={files.choices.map(({ workspace, title }) => ({
            value: workspace,
            label: title,
          }))}
          onChange={files.setWorkspace}
        />
      )}
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
      >
        {files.canAdd && (
          <Button
            ref={button}
            size="small"
            startIcon={<AttachFileIcon />}
            onClick={() => input.current?.click()}
          >
            {t('documents.attachments.add')}
          </Button>
        )}
        <Typography variant="body2" color="text.secondary">
          {files.canAdd
            ? t('documents.attachments.addHelp', { max })
            : t('documents.attachments.noWorkspace')}
        </Typography>
      </Box>
      <Box role="status">
        {files.notice && <Alert severity="warning">{files.notice}</Alert>}
        <Box component="span" sx={visuallyHidden}>
          {news}
        </Box>
      </Box>
      {files.failed > 0 && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {t('documents.attachments.failed', { count: files.failed })}
        </Alert>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t('documents.attachments.add')}
        onChange={event => {
          files.add(Array.from(event.target.files ?? []));
          // So that the same file can be chosen again after it was removed.
          event.target.value = '';
        }}
      />
    </Box>
  );
}
