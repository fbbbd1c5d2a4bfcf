import { useTexts } from '../../../translations/useTexts';
import { LineField } from '../../../ui/fields';
import type { FieldProps } from './FieldProps';
import { PASTED } from './limits';
import { RowsField } from './RowsField';

interface Credit {
  name?: string;
  organisation?: string;
  ref?: string;
}

/** People as they are credited: a name or a role, and an organisation. */
export function PeopleField(props: FieldProps<Credit[]>) {
  const t = useTexts();
  return (
    <RowsField<Credit>
      label={props.label}
      what={t('edit.rows.person')}
      rows={props.value ?? []}
      errors={props.errors}
      begin={() => ({})}
      onChange={rows => props.onChange(rows.length ? rows : undefined)}
    >
      {(row, index, change, errorOf) => (
        <>
          <LineField
            size="small"
            max={PASTED}
            name={`${props.part}.${index}.name`}
            label={t('edit.rows.name')}
            value={row.name ?? ''}
            error={errorOf('name')}
            onChange={name => change({ ...row, name })}
          />
          <LineField
            size="small"
            max={PASTED}
            name={`${props.part}.${index}.organisation`}
            label={t('edit.rows.organisation')}
            value={row.organisation ?? ''}
            error={errorOf('organisation')}
            onChange={organisation => {
              const { organisation: _before, ...rest } = row;
              change(organisation ? { ...rest, organisation } : rest);
            }}
          />
        </>
      )}
    </RowsField>
  );
}
