import type { Settings } from '@innokyla/backstage-plugin-innokyla-common';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useEffect } from 'react';
import { useTexts } from '../../translations/useTexts';
import { useTransferNews } from '../transfer/useTransferNews';
import { useTransferTexts } from '../transfer/useTransferTexts';
import { useUploadQueue } from '../transfer/useUploadQueue';
import { readableErrors } from '../../ui/readableErrors';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { AudienceFields } from './AudienceFields';
import { ChosenFiles } from './ChosenFiles';
import { ContentFields } from './ContentFields';
import { SaveBar } from './SaveBar';
import type { Asked } from './draft';
import { takeCarried } from './carriedFiles';
import { useEarlierUploads } from './earlier/useEarlierUploads';
import { FilledSummary } from './suggestions/FilledSummary';
import { useDraft } from './useDraft';
import { useFileFacts } from './useFileFacts';
import { useSubmit } from './useSubmit';
import { useUploadForm } from './useUploadForm';
import { WhatFields } from './WhatFields';

/** The files on one side, what is asked about them on the other; below them the button that saves. */
export function UploadForm(props: {
  settings: Settings;
  asked: Asked;
  /** Ref of the signed-in person. */
  me: string;
}) {
  const { settings } = props;
  const t = useTexts();
  const draft = useDraft(settings, props.asked, props.me);
  const { queue, files } = useUploadQueue(draft.workspace);
  const facts = useFileFacts(files);
  const upload = useUploadForm(draft, files, facts);
  const earlier = useEarlierUploads(settings, draft, queue, files);
  const texts = useTransferTexts(settings.uploads);
  const news = useTransferNews(files, texts);
  const submit = useSubmit(upload, queue, files);
  const parts = { settings, upload, errors: submit.errors };
  // Dropped on the page of what they are about, before this one was opened.
  useEffect(() => {
    const carried = takeCarried();
    if (carried.length) queue.add(carried, settings.uploads);
    // Once: they are in hand only when the page is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [queue]);

  return (
    <Box
      component="form"
      noValidate
      ref={submit.formRef}
      onSubmit={event => {
        event.preventDefault();
        submit.save();
      }}
      sx={{ maxWidth: 1200, ...readableErrors }}
    >
      {draft.isRestored && (
        <Alert
          severity="info"
          sx={{ mb: 3 }}
          action={
            <Button color="inherit" onClick={draft.forget}>
              {t('documents.upload.startOver')}
            </Button>
          }
        >
          {t('documents.upload.restored')}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            lg: 'repeat(2, minmax(0, 1fr))',
          },
        }}
      >
        <Stack spacing={3}>
          <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
            <WhatFields {...parts} />
          </Paper>
          <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
            <ChosenFiles
              {...parts}
              queue={queue}
              files={files}
              texts={texts}
              earlier={earlier}
            />
          </Paper>
        </Stack>
        <Stack spacing={3}>
          <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
            <FilledSummary upload={upload} />
            <ContentFields {...parts} files={files} />
          </Paper>
          <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
            <AudienceFields {...parts} />
          </Paper>
        </Stack>
      </Box>
      <SaveBar submit={submit} files={files} />
      <Box role="status" sx={visuallyHidden}>
        {news}
      </Box>
    </Box>
  );
}
