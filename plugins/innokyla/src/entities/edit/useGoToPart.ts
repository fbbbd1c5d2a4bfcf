import { useEffect, useRef } from 'react';
import { goToPart } from './partId';
import { type Part, sectionOf, sectionPart } from './session/content';
import { useFormEntity } from './useFormEntity';
import { useShown } from './useShown';

/**
 * Brings a part into sight and puts the keyboard into its field. A section that is not on the page, because another is
 * shown alone, is shown first.
 */
export function useGoToPart(): (part: Part) => void {
  const { kind } = useFormEntity();
  const { one, showOne } = useShown(kind);
  const wanted = useRef<Part>();
  useEffect(() => {
    if (!wanted.current || wanted.current !== (one && sectionPart(one))) return;
    goToPart(wanted.current);
    wanted.current = undefined;
  }, [one]);
  return part => {
    const section = sectionOf(part);
    if (!one || !section || section === one) {
      goToPart(part);
      return;
    }
    wanted.current = part;
    showOne(section);
  };
}
