import { useKindTexts, useTexts } from '../../../translations/useTexts';
import { SelectField } from '../../../ui/fields';
import { DayField } from './DayField';
import type { FieldProps } from './FieldProps';
import { fromLocal, timeZone, toLocal } from './instants';
import { RefSelect } from './RefSelect';
import { RowsField } from './RowsField';

const TYPES = ['interim', 'annual', 'effectiveness', 'final'] as const;

interface Report {
  type?: string;
  due?: string;
  deliveredOn?: string;
  document?: string;
}

/** The reports that a grant obliges to, each due on a day and at a clock time. */
export function ReportsField(props: FieldProps<Report[]>) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  return (
    <RowsField<Report>
      label={props.label}
      help={t('edit.field.time', { zone: timeZone() })}
      what={t('edit.rows.report')}
      rows={props.value ?? []}
      errors={props.errors}
      begin={() => ({ type: 'annual' })}
      onChange={rows => props.onChange(rows.length ? rows : undefined)}
    >
      {(row, index, change, errorOf) => (
        <>
          <SelectField<string>
            size="small"
            name={`${props.part}.${index}.type`}
            label={t('edit.rows.type')}
            value={row.type}
            options={TYPES.map(value => ({
              value,
              label: kindTexts.choice(props.kind, 'reportType', value),
            }))}
            onChange={type => change({ ...row, type })}
          />
          <DayField
            withTime
            name={`${props.part}.${index}.due`}
            label={t('edit.rows.due')}
            value={toLocal(row.due)}
            error={errorOf('due')}
            onChange={due => change({ ...row, due: fromLocal(due) })}
          />
          <DayField
            name={`${props.part}.${index}.deliveredOn`}
            label={t('edit.rows.deliveredOn')}
            value={row.deliveredOn}
            error={errorOf('deliveredOn')}
            onChange={deliveredOn => {
              const { deliveredOn: _before, ...rest } = row;
              change(deliveredOn ? { ...rest, deliveredOn } : rest);
            }}
          />
          <RefSelect
            name={`${props.part}.${index}.document`}
            label={t('edit.rows.document')}
            kind="Document"
            value={row.document}
            error={errorOf('document')}
            onChange={document => {
              const { document: _before, ...rest } = row;
              change(document ? { ...rest, document } : rest);
            }}
          />
        </>
      )}
    </RowsField>
  );
}
