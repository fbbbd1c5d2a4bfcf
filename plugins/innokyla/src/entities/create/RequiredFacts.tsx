import type { Fact } from '@innokyla/backstage-plugin-innokyla-common';
import { useKindTexts } from '../../translations/useTexts';
import { LineField, ManyField, SelectField } from '../../ui/fields';
import { grantYears } from '../../ui/grantYears';
import { editableFacts } from '../edit/editableParts';
import { useManyTexts } from '../edit/fields/useManyTexts';
import { isRequired } from '../edit/session/problems';
import { factPart } from '../edit/session/content';

/** Facts that an entity of the kind cannot be without from the beginning. */
export const requiredFacts = (kind: string): Fact[] =>
  editableFacts(kind).filter(fact => isRequired(kind, factPart(fact.key)));

/** Fields for what a kind cannot be without, derived from its schema. */
export function RequiredFacts(props: {
  kind: string;
  spec: Record<string, unknown>;
  errorOf(key: string): string | undefined;
  onChange(spec: Record<string, unknown>): void;
}) {
  const kindTexts = useKindTexts();
  const manyTexts = useManyTexts();
  const { kind, spec } = props;
  return (
    <>
      {requiredFacts(kind).map(({ key, type, values }) => {
        const common = {
          name: key,
          label: kindTexts.fact(kind, key),
          error: props.errorOf(key),
        };
        const set = (value: unknown) =>
          props.onChange({ ...spec, [key]: value });
        if (type === 'years') {
          return (
            <ManyField<number>
              key={key}
              {...common}
              options={grantYears().map(year => ({
                value: year,
                label: String(year),
              }))}
              values={(spec[key] as number[]) ?? []}
              onChange={years => set(years.length ? years : undefined)}
              texts={manyTexts}
            />
          );
        }
        if (type === 'choice') {
          return (
            <SelectField<string>
              key={key}
              {...common}
              options={(values ?? []).map(value => ({
                value,
                label: kindTexts.choice(kind, key, value),
              }))}
              value={spec[key] as string | undefined}
              onChange={set}
            />
          );
        }
        return (
          <LineField
            key={key}
            {...common}
            value={(spec[key] as string) ?? ''}
            onChange={set}
          />
        );
      })}
    </>
  );
}
