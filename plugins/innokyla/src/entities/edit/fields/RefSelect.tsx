import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import { refOf } from '../../../routes';
import { useTexts } from '../../../translations/useTexts';
import { useEntityList } from '../../queries';
import { useFormEntity } from '../useFormEntity';

/** Most that a list offers; more are found by the title of what they are in. */
const MOST = 100;

const nameOf = (ref: string) => {
  try {
    return parseRef(ref).name;
  } catch {
    return ref;
  }
};

/** One entity of a kind in the same workspace, found by its title; what points elsewhere already stays. */
export function RefSelect(props: {
  name: string;
  label: string;
  kind?: string;
  value: string | undefined;
  error?: string;
  onChange(ref: string | undefined): void;
}) {
  const t = useTexts();
  const entity = useFormEntity();
  const { data } = useEntityList({
    kind: props.kind,
    workspace: entity.workspace.name,
    orderBy: 'title',
    limit: MOST,
  });
  const titles = new Map([
    ...entity.relations.flatMap(({ targetRef, targetTitle }) =>
      targetTitle ? [[targetRef, targetTitle] as const] : [],
    ),
    ...(data?.items ?? []).map(
      item => [refOf(item), item.metadata.title] as const,
    ),
  ]);
  const refs = (data?.items ?? []).map(refOf);
  const { value } = props;
  return (
    <Autocomplete<string>
      size="small"
      options={value && !refs.includes(value) ? [value, ...refs] : refs}
      value={value ?? null}
      onChange={(_, ref) => props.onChange(ref ?? undefined)}
      getOptionLabel={ref => titles.get(ref) ?? nameOf(ref)}
      renderOption={(optionProps, ref) => (
        <li {...optionProps} key={ref}>
          {titles.get(ref) ?? nameOf(ref)}
        </li>
      )}
      clearText={t('edit.field.clear')}
      openText={t('edit.field.open')}
      closeText={t('common.action.close')}
      noOptionsText={t('common.none')}
      renderInput={params => (
        <TextField
          {...params}
          label={props.label}
          error={Boolean(props.error)}
          helperText={props.error}
          inputProps={{ ...params.inputProps, 'data-field': props.name }}
        />
      )}
    />
  );
}
