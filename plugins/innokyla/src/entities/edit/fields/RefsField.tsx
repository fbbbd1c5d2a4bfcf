import { parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import { refOf } from '../../../routes';
import { useKindTexts } from '../../../translations/useTexts';
import { ManyField } from '../../../ui/fields';
import { useEntityList } from '../../queries';
import { useFormEntity } from '../useFormEntity';
import { type FieldProps, wholeError } from './FieldProps';
import { useManyTexts } from './useManyTexts';

/** Entities that this one belongs to: of the same workspace, and whatever stands there already. */
export function RefsField(props: FieldProps<string[]>) {
  const entity = useFormEntity();
  const kindTexts = useKindTexts();
  const texts = useManyTexts();
  const { data } = useEntityList({
    workspace: entity.workspace.name,
    orderBy: 'title',
    limit: 100,
  });
  const values = props.value ?? [];
  const listed = (data?.items ?? [])
    .filter(item => item.kind !== entity.kind)
    .map(item => ({
      value: refOf(item),
      label: `${item.metadata.title} (${kindTexts
        .name(item.kind)
        .toLocaleLowerCase()})`,
    }));
  const others = values
    .filter(ref => !listed.some(option => option.value === ref))
    .map(value => ({
      value,
      label:
        entity.relations.find(relation => relation.targetRef === value)
          ?.targetTitle ?? parseRef(value).name,
    }));
  return (
    <ManyField<string>
      name={props.part}
      label={props.label}
      error={wholeError(props.errors)}
      options={[...listed, ...others]}
      values={values}
      onChange={refs => props.onChange(refs.length ? refs : undefined)}
      texts={texts}
    />
  );
}
