import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import { useSearchParams } from 'react-router-dom';

/** Which sections are on the page: all, or the one that the address names. */
export function useShown(kind: string): {
  sections: readonly string[];
  one?: string;
  showOne(section: string | undefined): void;
} {
  const [params, setParams] = useSearchParams();
  const all = findKind(kind)?.sections ?? [];
  const one = all.find(section => section === params.get('section'));
  return {
    sections: one ? [one] : all,
    one,
    showOne: section =>
      setParams(
        before => {
          const next = new URLSearchParams(before);
          if (section) next.set('section', section);
          else next.delete('section');
          return next;
        },
        { replace: true },
      ),
  };
}
