import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { DropZone } from '../transfer/DropZone';
import { FileRow } from '../transfer/FileRow';
import type { QueuedFile, UploadQueue } from '../transfer/uploadQueue';
import type { TransferTexts } from '../transfer/useTransferTexts';
import { EarlierUploads } from './earlier/EarlierUploads';
import type { EarlierState } from './earlier/useEarlierUploads';
import { FileDetails } from './FileDetails';
import type { PartProps } from './parts';

/** Where files are dropped, and the files with how they are going and what each is. */
export function ChosenFiles(
  props: PartProps & {
    queue: UploadQueue;
    files: readonly QueuedFile[];
    texts: TransferTexts;
    earlier: EarlierState;
  },
) {
  const { upload, errors, files, texts, queue } = props;
  const { uploads } = props.settings;
  const t = useTexts();
  const error = errors.get('files');
  return (
    <>
      <Typography variant="h6" component="h2" gutterBottom>
        {t('documents.transfer.title')}
      </Typography>
      <DropZone
        wholePage
        limits={texts.limits}
        extensions={uploads.extensions}
        errorId={error ? 'innokyla-files-error' : undefined}
        onFiles={chosen => queue.add(chosen, uploads)}
      />
      {error && (
        <FormHelperText error id="innokyla-files-error">
          {error}
        </FormHelperText>
      )}
      {files.length > 0 && !upload.form.workspace && (
        <Typography sx={{ mt: 2 }}>
          {t('documents.transfer.needsWorkspace')}
        </Typography>
      )}
      <Box
        component="ul"
        aria-label={t('documents.transfer.title')}
        sx={{ listStyle: 'none', p: 0, m: 0, mt: 2 }}
      >
        {files.map((item, index) => {
          const isUsable =
            item.state.name !== 'failed' || item.state.problem.canRetry;
          return (
            <FileRow key={item.id} item={item} queue={queue} texts={texts}>
              {isUsable && (
                <FileDetails
                  settings={props.settings}
                  upload={upload}
                  errors={errors}
                  item={item}
                  index={index}
                />
              )}
            </FileRow>
          );
        })}
      </Box>
      <EarlierUploads
        earlier={props.earlier}
        settings={props.settings}
        onFile={file => queue.add([file], uploads)}
      />
    </>
  );
}
