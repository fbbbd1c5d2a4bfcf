import { documentKind } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { DropZone } from '../transfer/DropZone';
import { FileRow } from '../transfer/FileRow';
import type { QueuedFile, UploadQueue } from '../transfer/uploadQueue';
import type { TransferTexts } from '../transfer/useTransferTexts';
import { LineField, SelectField } from '../../ui/fields';
import { detailsOf } from './form';
import type { PartProps } from './parts';

const TYPES =
  documentKind.facts.find(fact => fact.key === 'type')?.values ?? [];

/** Where files are dropped, and the files with how they are going and what each is. */
export function ChosenFiles(
  props: PartProps & {
    queue: UploadQueue;
    files: readonly QueuedFile[];
    texts: TransferTexts;
  },
) {
  const { upload, errors, files, texts } = props;
  const t = useTexts();
  const kinds = useKindTexts();
  const error = errors.get('files');
  const types = TYPES.map(value => ({
    value,
    label: kinds.choice('Document', 'type', value),
  }));
  return (
    <>
      <Typography variant="h6" component="h2" gutterBottom>
        {t('documents.transfer.title')}
      </Typography>
      <DropZone
        limits={texts.limits}
        extensions={props.settings.uploads.extensions}
        errorId={error ? 'innokyla-files-error' : undefined}
        onFiles={chosen => props.queue.add(chosen, props.settings.uploads)}
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
          const details = detailsOf(upload.form, item, index);
          const { name } = item;
          const usable =
            item.state.name !== 'failed' || item.state.problem.canRetry;
          return (
            <FileRow
              key={item.id}
              item={item}
              queue={props.queue}
              texts={texts}
            >
              {usable && (
                <Box
                  sx={{
                    display: 'grid',
                    gap: 1.5,
                    gridTemplateColumns: { xs: '1fr', sm: '3fr 2fr' },
                  }}
                >
                  <LineField
                    size="small"
                    name={`file:${item.id}`}
                    label={t('documents.upload.titleLabel')}
                    ariaLabel={t('documents.upload.fileTitle', { name })}
                    value={details.title}
                    error={errors.get(`file:${item.id}`)}
                    onChange={title => upload.changeFile(item.id, { title })}
                  />
                  <SelectField
                    size="small"
                    name={`type:${item.id}`}
                    label={t('documents.upload.typeLabel')}
                    ariaLabel={t('documents.upload.fileType', { name })}
                    value={details.type}
                    options={types}
                    onChange={type => upload.changeFile(item.id, { type })}
                  />
                </Box>
              )}
            </FileRow>
          );
        })}
      </Box>
    </>
  );
}
