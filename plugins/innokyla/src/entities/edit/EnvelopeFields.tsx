import { memo } from 'react';
import {
  LANGUAGES,
  type Language,
} from '@innokyla/backstage-plugin-innokyla-common';
import Stack from '@mui/material/Stack';
import { useTexts } from '../../translations/useTexts';
import { LineField, SelectField } from '../../ui/fields';
import { PASTED } from './fields/limits';
import { PartFrame } from './PartFrame';
import { usePartErrors } from './usePartErrors';
import { usePart } from './useSession';

const Title = memo(() => {
  const t = useTexts();
  const [title, setTitle] = usePart<string>('title');
  return (
    <PartFrame part="title">
      <LineField
        max={PASTED}
        name="title"
        label={t('edit.title')}
        value={title ?? ''}
        error={usePartErrors('title').get('')}
        onChange={setTitle}
      />
    </PartFrame>
  );
});

const Description = memo(() => {
  const t = useTexts();
  const [text, setText] = usePart<string>('description');
  return (
    <PartFrame part="description">
      <LineField
        multiline
        max={PASTED}
        name="description"
        label={t('edit.description')}
        help={t('edit.descriptionHelp')}
        value={text ?? ''}
        error={usePartErrors('description').get('')}
        onChange={setText}
      />
    </PartFrame>
  );
});

const ContentLanguage = memo(() => {
  const t = useTexts();
  const [language, setLanguage] = usePart<Language>('language');
  return (
    <PartFrame part="language">
      <SelectField<Language>
        name="language"
        label={t('edit.language')}
        value={language}
        onChange={setLanguage}
        options={LANGUAGES.map(value => ({
          value,
          label: t(`common.language.${value}`),
        }))}
      />
    </PartFrame>
  );
});

/** Title, summary and language, which every entity has. */
export function EnvelopeFields() {
  return (
    <Stack spacing={2.5}>
      <Title />
      <Description />
      <ContentLanguage />
    </Stack>
  );
}
