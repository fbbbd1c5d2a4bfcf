import {
  findKind,
  type FactType,
} from '@innokyla/backstage-plugin-innokyla-common';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ComponentType } from 'react';
import { useKindTexts, useTexts } from '../../../translations/useTexts';
import { LineField, ManyField, SelectField } from '../../../ui/fields';
import { useLanguage } from '../../../ui/format';
import { RichTextField } from '../../../ui/richText/RichTextField';
import { useEntityList, useSettings } from '../../queries';
import { isRequired } from '../session/problems';
import { useFormEntity } from '../useFormEntity';
import { DayField } from './DayField';
import { type FieldProps, wholeError } from './FieldProps';
import { fromLocal, timeZone, toLocal } from './instants';
import { PASTED } from './limits';
import { LinksField } from './LinksField';
import { MoneyField } from './MoneyField';
import { PeopleField } from './PeopleField';
import { PeriodField } from './PeriodField';
import { PictureField } from './PictureField';
import { RefSelect } from './RefSelect';
import { RefsField } from './RefsField';
import { ReportsField } from './ReportsField';
import { WordsField } from './WordsField';
import { YearsField } from './YearsField';
import { useManyTexts } from './useManyTexts';

function TextFact(props: FieldProps<string>) {
  return (
    <LineField
      max={PASTED}
      name={props.part}
      label={props.label}
      value={props.value ?? ''}
      error={wholeError(props.errors)}
      onChange={text => props.onChange(text || undefined)}
    />
  );
}

function LongTextFact(props: FieldProps<string>) {
  return (
    <RichTextField
      name={props.part}
      label={props.label}
      language={useFormEntity().language}
      value={props.value ?? ''}
      error={wholeError(props.errors)}
      onChange={text => props.onChange(text || undefined)}
    />
  );
}

function DayFact(props: FieldProps<string>) {
  return (
    <DayField
      name={props.part}
      label={props.label}
      value={props.value}
      error={wholeError(props.errors)}
      onChange={props.onChange}
    />
  );
}

function InstantFact(props: FieldProps<string>) {
  const t = useTexts();
  return (
    <DayField
      withTime
      name={props.part}
      label={props.label}
      help={t('edit.field.time', { zone: timeZone() })}
      value={toLocal(props.value)}
      error={wholeError(props.errors)}
      onChange={local => props.onChange(fromLocal(local))}
    />
  );
}

function RegionsFact(props: FieldProps<string[]>) {
  const language = useLanguage();
  const regions = useSettings().data?.regions ?? [];
  const texts = useManyTexts();
  return (
    <ManyField<string>
      name={props.part}
      label={props.label}
      error={wholeError(props.errors)}
      options={regions.map(region => ({
        value: region.id,
        label: region.title[language],
      }))}
      values={props.value ?? []}
      onChange={ids => props.onChange(ids.length ? ids : undefined)}
      texts={texts}
    />
  );
}

function ChoiceFact(props: FieldProps<string>) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const { fact, kind, part } = props;
  const options = (fact.values ?? []).map(value => ({
    value,
    label: kindTexts.choice(kind, fact.key, value),
  }));
  // What has a default is never without a value; only what may be left out can be taken back.
  const mayBeEmpty =
    !isRequired(kind, part) &&
    (findKind(kind)?.spec.shape as Record<string, { def: { type: string } }>)[
      fact.key
    ]?.def.type === 'optional';
  return (
    <SelectField<string>
      name={part}
      label={props.label}
      value={props.value}
      error={wholeError(props.errors)}
      options={
        mayBeEmpty
          ? [{ value: '', label: t('edit.field.notSaid') }, ...options]
          : options
      }
      onChange={value => props.onChange(value || undefined)}
    />
  );
}

function FlagFact(props: FieldProps<boolean>) {
  return (
    <FormControlLabel
      control={
        <Checkbox
          checked={props.value === true}
          onChange={event => props.onChange(event.target.checked || undefined)}
          inputProps={{ 'data-field': props.part } as {}}
        />
      }
      label={props.label}
    />
  );
}

function KeywordsFact(props: FieldProps<string[]>) {
  return <WordsField {...props} help={useTexts()('edit.field.keywords')} />;
}

function OrganisationsFact(props: FieldProps<string[]>) {
  return (
    <WordsField {...props} help={useTexts()('edit.field.organisations')} />
  );
}

function RefFact(props: FieldProps<string>) {
  return (
    <RefSelect
      name={props.part}
      label={props.label}
      // The previous application is one of the same kind; an owner is a group, which is written by its reference.
      kind={props.kind}
      value={props.value}
      error={wholeError(props.errors)}
      onChange={props.onChange}
    />
  );
}

function WorkspaceFact(props: FieldProps<string>) {
  const t = useTexts();
  const { data } = useEntityList({
    kind: 'Workspace',
    filter: { type: ['programme'] },
    orderBy: 'title',
    limit: 100,
  });
  const own = useFormEntity().metadata.name;
  const options = (data?.items ?? [])
    .filter(item => item.metadata.name !== own)
    .map(item => ({
      value: item.metadata.name,
      label: item.metadata.title,
    }));
  const { value } = props;
  return (
    <SelectField<string>
      name={props.part}
      label={props.label}
      value={value ?? ''}
      error={wholeError(props.errors)}
      options={[
        { value: '', label: t('edit.field.notSaid') },
        ...(value && !options.some(option => option.value === value)
          ? [{ value, label: value }]
          : []),
        ...options,
      ]}
      onChange={name => props.onChange(name || undefined)}
    />
  );
}

/** The field of each type of fact. A new type is one line here and one file beside. */
const FIELDS: Readonly<
  Partial<Record<FactType, ComponentType<FieldProps<never>>>>
> = {
  text: TextFact,
  organisation: TextFact,
  longText: LongTextFact,
  day: DayFact,
  instant: InstantFact,
  period: PeriodField,
  regions: RegionsFact,
  choice: ChoiceFact,
  years: YearsField,
  people: PeopleField,
  organisations: OrganisationsFact,
  keywords: KeywordsFact,
  links: LinksField,
  ref: RefFact,
  refs: RefsField,
  flag: FlagFact,
  workspace: WorkspaceFact,
  picture: PictureField,
  money: MoneyField,
  reports: ReportsField,
};

/** The field for a fact by its type; nothing for what is never filled in by hand. */
export function FactField(props: FieldProps<unknown>) {
  const Field = FIELDS[props.fact.type] as
    | ComponentType<FieldProps<unknown>>
    | undefined;
  return Field ? <Field {...props} /> : null;
}

/** Whether a fact can be filled in by hand. */
export const hasField = (type: FactType): boolean => FIELDS[type] !== undefined;
