import Stack from '@mui/material/Stack';
import { useTexts } from '../../translations/useTexts';
import { ChoiceField, SelectField } from '../../ui/fields';
import { writableWorkspaces } from './form';
import type { PartProps } from './parts';
import { OtherWorkspace } from './suggestions/OtherWorkspace';

/** What the files are and which workspace keeps them; asked first, since sending needs to know where to. */
export function WhatFields({ settings, upload, errors }: PartProps) {
  const t = useTexts();
  return (
    <Stack spacing={2}>
      <ChoiceField
        name="what"
        label={t('documents.upload.what')}
        error={errors.get('what')}
        value={upload.form.what}
        onChange={what => upload.change({ what })}
        options={[
          {
            value: 'application',
            label: t('documents.upload.application'),
            help: t('documents.upload.applicationHelp'),
          },
          {
            value: 'document',
            label: t('documents.upload.document'),
            help: t('documents.upload.documentHelp'),
          },
        ]}
      />
      <SelectField
        name="workspace"
        label={t('documents.upload.workspace')}
        help={t('documents.upload.workspaceHelp')}
        error={errors.get('workspace')}
        value={upload.form.workspace}
        onChange={workspace => upload.change({ workspace })}
        options={writableWorkspaces(settings).map(m => ({
          value: m.workspace,
          label: m.title,
        }))}
      />
      <OtherWorkspace upload={upload} />
    </Stack>
  );
}
