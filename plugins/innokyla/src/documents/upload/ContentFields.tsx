import {
  LANGUAGES,
  type Language,
} from '@innokyla/backstage-plugin-innokyla-common';
import Stack from '@mui/material/Stack';
import { useTexts } from '../../translations/useTexts';
import { LineField, ManyField, SelectField } from '../../ui/fields';
import { useLanguage } from '../../ui/format';
import { grantYears } from '../../ui/grantYears';
import type { QueuedFile } from '../transfer/uploadQueue';
import { titleOf } from './form';
import { MoreFields } from './MoreFields';
import type { PartProps } from './parts';
import { Suggested } from './suggestions/Suggested';
import { useChoices } from './useChoices';
import { useTargets } from './useTargets';

/** What the content is about: title, years, funder, region, what it belongs to, language. */
export function ContentFields(
  props: PartProps & { files: readonly QueuedFile[] },
) {
  const { settings, upload, errors, files } = props;
  const t = useTexts();
  const language = useLanguage();
  const { form, change } = upload;
  const targets = useTargets(form);
  const states = useChoices('GrantApplication', 'state');
  const texts = {
    clear: t('documents.upload.clear'),
    open: t('documents.upload.open'),
    close: t('common.action.close'),
    none: t('common.none'),
  };
  const isApplication = form.what === 'application';
  return (
    <Stack spacing={2.5}>
      {isApplication && (
        <Suggested
          upload={upload}
          field="title"
          label={t('documents.upload.applicationTitle')}
        >
          <LineField
            name="title"
            label={t('documents.upload.applicationTitle')}
            error={errors.get('title')}
            value={titleOf(form, files)}
            onChange={title => change({ title })}
          />
        </Suggested>
      )}
      <Suggested
        upload={upload}
        field="years"
        label={t('documents.upload.years')}
      >
        <ManyField
          name="years"
          label={t('documents.upload.years')}
          help={isApplication ? t('documents.upload.yearsHelp') : undefined}
          error={errors.get('years')}
          options={grantYears().map(value => ({ value, label: `${value}` }))}
          values={form.years}
          onChange={chosen => change({ years: chosen })}
          texts={texts}
        />
      </Suggested>
      {isApplication && (
        <Suggested
          upload={upload}
          field="funder"
          label={t('documents.upload.funder')}
        >
          <LineField
            name="funder"
            label={t('documents.upload.funder')}
            error={errors.get('funder')}
            value={form.funder}
            onChange={funder => change({ funder })}
          />
        </Suggested>
      )}
      {isApplication && (
        <Suggested
          upload={upload}
          field="state"
          label={t('documents.upload.state')}
        >
          <SelectField
            name="state"
            label={t('documents.upload.state')}
            error={errors.get('state')}
            value={form.state}
            onChange={state => change({ state })}
            options={states}
          />
        </Suggested>
      )}
      <Suggested
        upload={upload}
        field="regions"
        label={t('documents.upload.regions')}
      >
        <ManyField
          name="regions"
          label={t('documents.upload.regions')}
          error={errors.get('regions')}
          options={settings.regions.map(region => ({
            value: region.id,
            label: region.title[language],
          }))}
          values={form.regions ?? upload.regionsOfWorkspace}
          onChange={regions => change({ regions })}
          texts={texts}
        />
      </Suggested>
      {!isApplication && (
        <ManyField
          name="belongsTo"
          label={t('documents.upload.belongsTo')}
          error={errors.get('belongsTo')}
          options={targets}
          values={form.belongsTo}
          onChange={belongsTo => change({ belongsTo })}
          texts={texts}
        />
      )}
      <Suggested
        upload={upload}
        field="language"
        label={t('documents.upload.language')}
      >
        <SelectField<Language>
          name="language"
          label={t('documents.upload.language')}
          error={errors.get('language')}
          value={form.language}
          onChange={chosen => change({ language: chosen })}
          options={LANGUAGES.map(value => ({
            value,
            label: t(`common.language.${value}`),
          }))}
        />
      </Suggested>
      {isApplication && <MoreFields {...props} />}
    </Stack>
  );
}
