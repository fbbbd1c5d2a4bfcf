import type { Settings } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useTransferNews } from '../transfer/useTransferNews';
import { useTransferTexts } from '../transfer/useTransferTexts';
import { useUploadQueue } from '../transfer/useUploadQueue';
import { readableErrors } from '../../ui/readableErrors';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { AudienceFields } from './AudienceFields';
import { ChosenFiles } from './ChosenFiles';
import { ContentFields } from './ContentFields';
import { SaveBar } from './SaveBar';
import { type Asked, useUploadForm } from './useUploadForm';
import { useSubmit } from './useSubmit';
import { WhatFields } from './WhatFields';

/** The files on one side, what is asked about them on the other; below them the button that saves. */
export function UploadForm(props: { settings: Settings; asked: Asked }) {
  const { settings } = props;
  const upload = useUploadForm(settings, props.asked);
  const { queue, files } = useUploadQueue(upload.form.workspace);
  const texts = useTransferTexts(settings.uploads);
  const news = useTransferNews(files, texts);
  const submit = useSubmit(upload, files);
  const parts = { settings, upload, errors: submit.errors };

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
            <ChosenFiles {...parts} queue={queue} files={files} texts={texts} />
          </Paper>
        </Stack>
        <Stack spacing={3}>
          <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
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
