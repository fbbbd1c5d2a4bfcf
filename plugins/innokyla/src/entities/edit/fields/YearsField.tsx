import { ManyField } from '../../../ui/fields';
import { type FieldProps, wholeError } from './FieldProps';
import { grantYears } from '../../../ui/grantYears';
import { useManyTexts } from './useManyTexts';

/** Calendar years. */
export function YearsField(props: FieldProps<number[]>) {
  const texts = useManyTexts();
  return (
    <ManyField<number>
      name={props.part}
      label={props.label}
      error={wholeError(props.errors)}
      options={grantYears().map(year => ({ value: year, label: String(year) }))}
      values={props.value ?? []}
      onChange={years =>
        props.onChange(years.length ? [...years].sort() : undefined)
      }
      texts={texts}
    />
  );
}
