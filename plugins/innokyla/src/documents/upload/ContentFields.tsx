import {
  grantApplicationKind,
  LANGUAGES,
  type Language,
} from '@innokyla/backstage-plugin-innokyla-common';
import Stack from '@mui/material/Stack';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { useLanguage } from '../../ui/format';
import type { QueuedFile } from '../transfer/uploadQueue';
import { grantYears } from '../../ui/grantYears';
import { LineField, ManyField, SelectField } from '../../ui/fields';
import { titleOf } from './form';
import type { PartProps } from './parts';
import { useTargets } from './useTargets';

const STATES =
  grantApplicationKind.facts.find(fact => fact.key === 'state')?.values ?? [];
/** What the content is about: title, years, funder, region, what it belongs to, language. */
export function ContentFields({
  settings,
  upload,
  errors,
  files,
}: PartProps & { files: readonly QueuedFile[] }) {
  const t = useTexts();
  const kinds = useKindTexts();
  const language = useLanguage();
  const { form, change } = upload;
  const targets = useTargets(form);
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
        <LineField
          name="title"
          label={t('documents.upload.applicationTitle')}
          error={errors.get('title')}
          value={titleOf(form, files)}
          onChange={title => change({ title })}
        />
      )}
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
      {isApplication && (
        <LineField
          name="funder"
          label={t('documents.upload.funder')}
          error={errors.get('funder')}
          value={form.funder}
          onChange={funder => change({ funder })}
        />
      )}
      {isApplication && (
        <SelectField
          name="state"
          label={t('documents.upload.state')}
          error={errors.get('state')}
          value={form.state}
          onChange={state => change({ state })}
          options={STATES.map(value => ({
            value,
            label: kinds.choice('GrantApplication', 'state', value),
          }))}
        />
      )}
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
    </Stack>
  );
}
