import { AGAIN } from '@innokyla/backstage-plugin-innokyla-common';
import Stack from '@mui/material/Stack';
import { useTexts } from '../../translations/useTexts';
import { ChoiceField, LineField } from '../../ui/fields';
import { ANSWERS, type ExperienceDraft } from './experience';

/** Longest answer, in characters. */
const MAX_ANSWER = 5000;

/** A try-out told in fields: where, when, what came of it, and whether they would do it again. */
export function ExperienceFields(props: {
  value: ExperienceDraft;
  onChange(value: ExperienceDraft): void;
  /** What is wrong with the field that must be filled in. */
  whereError?: string;
}) {
  const { value, onChange } = props;
  const t = useTexts();
  const change = (part: ExperienceDraft) => onChange({ ...value, ...part });
  return (
    <Stack spacing={2}>
      <LineField
        name="where"
        label={t('discussions.kinds.where')}
        help={t('discussions.kinds.whereHelp')}
        error={props.whereError}
        value={value.where ?? ''}
        onChange={where => change({ where })}
      />
      <LineField
        name="when"
        label={t('discussions.kinds.when')}
        help={t('discussions.kinds.whenHelp')}
        max={100}
        value={value.when ?? ''}
        onChange={when => change({ when })}
      />
      {ANSWERS.map(key => (
        <LineField
          key={key}
          name={key}
          multiline
          max={MAX_ANSWER}
          label={t(`discussions.kinds.${key}`)}
          value={value[key] ?? ''}
          onChange={text => change({ [key]: text })}
        />
      ))}
      <ChoiceField
        name="again"
        label={t('discussions.kinds.again')}
        value={value.again}
        onChange={again => change({ again })}
        options={AGAIN.map(again => ({
          value: again,
          label: t(`discussions.kinds.againAs.${again}`),
        }))}
      />
    </Stack>
  );
}
