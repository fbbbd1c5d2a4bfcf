import Stack from '@mui/material/Stack';
import { useTexts } from '../../translations/useTexts';
import { ChoiceField } from '../../ui/fields';
import type { PartProps } from './parts';

/** Who may see it, in words of who that is, and whether they may see everything that is in it. */
export function AudienceFields({ settings, upload, errors }: PartProps) {
  const t = useTexts();
  const { form, change } = upload;
  const workspace =
    settings.memberships.find(m => m.workspace === form.workspace)?.title ??
    t('documents.upload.thisWorkspace');
  return (
    <Stack spacing={2.5}>
      <ChoiceField
        name="audience"
        label={t('documents.upload.audience')}
        error={errors.get('audience')}
        value={form.audience}
        onChange={audience => change({ audience })}
        options={[
          {
            value: 'draft',
            label: t('documents.upload.audienceDraft'),
            help: t('documents.upload.audienceDraftHelp', { workspace }),
          },
          {
            value: 'workspace',
            label: t('documents.upload.audienceWorkspace'),
            help: t('documents.upload.audienceWorkspaceHelp', { workspace }),
          },
          {
            value: 'programme',
            label: t('documents.upload.audienceProgramme'),
            help: t('documents.upload.audienceProgrammeHelp'),
          },
          {
            value: 'portal',
            label: t('documents.upload.audiencePortal'),
            help: t('documents.upload.audiencePortalHelp'),
          },
        ]}
      />
      <ChoiceField
        name="personal"
        label={t('documents.upload.personal')}
        help={t('documents.upload.personalHelp')}
        error={errors.get('personal')}
        value={form.personal}
        onChange={personal => change({ personal })}
        options={[
          { value: 'no', label: t('documents.upload.personalNo') },
          {
            value: 'unsure',
            label: t('documents.upload.personalUnsure'),
            help: t('documents.upload.personalUnsureHelp'),
          },
        ]}
      />
    </Stack>
  );
}
