import { memo } from 'react';
import type { Fact } from '@innokyla/backstage-plugin-innokyla-common';
import { useKindTexts } from '../../translations/useTexts';
import { FactField } from './fields/FactField';
import { PartFrame } from './PartFrame';
import { factPart } from './session/content';
import { usePartErrors } from './usePartErrors';
import { usePart } from './useSession';

/** One fact of the form. Changing it draws no other again. */
export const FactPart = memo((props: { kind: string; fact: Fact }) => {
  const kindTexts = useKindTexts();
  const { kind, fact } = props;
  const part = factPart(fact.key);
  const [value, setValue] = usePart(part);
  return (
    <PartFrame part={part}>
      <FactField
        part={part}
        kind={kind}
        fact={fact}
        label={kindTexts.fact(kind, fact.key)}
        value={value}
        onChange={setValue}
        errors={usePartErrors(part)}
      />
    </PartFrame>
  );
});
