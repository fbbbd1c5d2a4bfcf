import { createContext, useContext } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Whether the address bar names the page of the file that is read; only on a page of its own. */
export const PageInAddress = createContext(false);

/** The page of the file that the address names, and the way to name another. */
export function usePageAddress(
  count: number,
): [number, (page: number) => void] {
  const isNamed = useContext(PageInAddress);
  const [params, setParams] = useSearchParams();
  const asked = isNamed ? Number(params.get('page')) : 1;
  const page =
    Number.isInteger(asked) && asked >= 1 ? Math.min(asked, count) : 1;
  return [
    page,
    number => {
      if (!isNamed) return;
      setParams(
        before => {
          const next = new URLSearchParams(before);
          if (number > 1) next.set('page', String(number));
          else next.delete('page');
          return next;
        },
        { replace: true },
      );
    },
  ];
}
