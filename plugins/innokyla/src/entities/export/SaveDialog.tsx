import { type ReactNode, useState } from 'react';
import {
  type Language,
  LANGUAGES,
} from '@innokyla/backstage-plugin-innokyla-common';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import { ChoiceField, type Option, SelectField } from '../../ui/fields';
import { useLanguage } from '../../ui/format';
import { ActionDialog } from '../actions/ActionDialog';
import { useSaveFile } from './useSaveFile';

/** What the person has chosen of a file. */
export interface Chosen<T extends string> {
  format: T;
  language: Language;
}

/** Asks what a file is for and in which language, and has the browser save it. */
export function SaveDialog<T extends string>(props: {
  open: boolean;
  title: string;
  /** The forms there are, the usual one first. */
  formats: readonly Option<T>[];
  /** Said below the title. */
  lead?: string;
  /** Path of the file under the plugin's address. */
  pathOf(chosen: Chosen<T>): string;
  /** Called when another form is chosen. */
  onFormat?: (format: T) => void;
  /** More to say about the chosen form. */
  about?: ReactNode;
  /** `false` while there is nothing to save in the chosen form. */
  isReady?: boolean;
  onClose: () => void;
  /** Called with what to say when the browser has begun. */
  onDone: (said: string) => void;
}) {
  const t = useTexts();
  const screenLanguage = useLanguage();
  const [format, setFormat] = useState<T>(props.formats[0].value);
  const [language, setLanguage] = useState<Language>(screenLanguage);
  const saving = useSaveFile();
  const chosen = { format, language };
  const save = () =>
    saving.mutate(props.pathOf(chosen), {
      onSuccess: () => {
        props.onClose();
        props.onDone(t('exports.started'));
      },
    });
  return (
    <ActionDialog
      open={props.open}
      title={props.title}
      confirmLabel={t('exports.confirm')}
      mutation={saving}
      onConfirm={props.isReady === false ? undefined : save}
      onClose={props.onClose}
      onReload={props.onClose}
    >
      <Stack spacing={3}>
        {props.lead && <Typography>{props.lead}</Typography>}
        {props.formats.length > 1 ? (
          <ChoiceField
            name="format"
            label={t('exports.format')}
            options={props.formats}
            value={format}
            onChange={value => {
              saving.reset();
              setFormat(value);
              props.onFormat?.(value);
            }}
          />
        ) : (
          <Typography>
            {props.formats[0].label}. {props.formats[0].help}
          </Typography>
        )}
        {props.about}
        <SelectField<Language>
          name="language"
          label={t('exports.language')}
          help={t('exports.languageHelp')}
          options={LANGUAGES.map(value => ({
            value,
            label: t(`common.language.${value}`),
          }))}
          value={language}
          onChange={setLanguage}
        />
      </Stack>
    </ActionDialog>
  );
}
