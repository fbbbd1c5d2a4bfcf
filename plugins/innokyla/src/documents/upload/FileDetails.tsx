import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DayField } from '../../entities/edit/fields/DayField';
import { useTexts } from '../../translations/useTexts';
import { LineField, SelectField } from '../../ui/fields';
import type { QueuedFile } from '../transfer/uploadQueue';
import { detailsOf, sameAnswerOf } from './form';
import type { PartProps } from './parts';
import { SameFile } from './sameness/SameFile';
import { FieldNotes } from './suggestions/FieldNotes';
import type { FilledDetail } from './suggestions/fillFile';
import { useDescribe } from './suggestions/useDescribe';
import { useChoices } from './useChoices';

/** What is asked about one file: what it is, and whether it is something that the workspace has already. */
export function FileDetails(
  props: PartProps & { item: QueuedFile; index: number },
) {
  const { upload, errors, item, index } = props;
  const { id, name } = item;
  const { form, changeFile } = upload;
  const t = useTexts();
  const describe = useDescribe();
  const types = useChoices('Document', 'type');
  const details = detailsOf(form, item, index);
  const known = upload.facts.uploadOf(id);
  const same = sameAnswerOf(form, id, known);
  const isDocument = form.what === 'document';
  const reading = upload.facts.readingOf(id);
  const notes = (detail: FilledDetail, label: string) => (
    <FieldNotes
      label={label}
      filling={upload.fillings.get(id)?.get(detail)}
      describe={value => describe(detail, value)}
      withFileName={false}
      onRefuse={note => upload.refuseDetail(id, detail, note)}
      onUse={({ value }) => changeFile(id, { [detail]: value })}
    />
  );
  return (
    <>
      {same?.as !== 'same' && same?.as !== 'version' && (
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: { xs: '1fr', sm: '3fr 2fr' },
          }}
        >
          <Box>
            <LineField
              size="small"
              name={`file:${id}`}
              label={t('documents.upload.titleLabel')}
              ariaLabel={t('documents.upload.fileTitle', { name })}
              value={details.title}
              error={errors.get(`file:${id}`)}
              onChange={title => changeFile(id, { title })}
            />
            {notes('title', t('documents.upload.fileTitle', { name }))}
          </Box>
          <Box>
            <SelectField
              size="small"
              name={`type:${id}`}
              label={t('documents.upload.typeLabel')}
              ariaLabel={t('documents.upload.fileType', { name })}
              value={details.type}
              options={types}
              onChange={type => changeFile(id, { type })}
            />
            {notes('type', t('documents.upload.fileType', { name }))}
          </Box>
          {isDocument && form.files[id]?.date !== undefined && (
            <Box>
              <DayField
                name={`date:${id}`}
                label={t('documents.upload.dateLabel')}
                value={form.files[id]?.date}
                onChange={date => changeFile(id, { date })}
              />
              {notes('date', t('documents.upload.dateLabel'))}
            </Box>
          )}
        </Box>
      )}
      <SameFile
        fileId={id}
        fileName={name}
        upload={known}
        answer={same}
        error={errors.get(`same:${id}`)}
        onChange={answer => changeFile(id, { same: answer })}
      />
      {(reading === 'waiting' || reading === 'failed') && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {t(`documents.suggestions.reading.${reading}`)}
        </Typography>
      )}
    </>
  );
}
