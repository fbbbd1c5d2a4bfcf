import type { EntitySummary } from '@innokyla/backstage-plugin-innokyla-common';
import { useState } from 'react';
import { refOf } from '../../routes';

/** Documents chosen in a list; what is no longer listed is no longer chosen. */
export function useChosen(documents: readonly EntitySummary[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // A document without a file cannot be downloaded.
  const refs = documents.filter(one => one.versions?.length).map(refOf);
  const isChosen = (ref: string) => chosen.has(ref);
  return {
    /** In the order of the list. */
    refs: refs.filter(isChosen),
    isChosen,
    areAllChosen: refs.length > 0 && refs.every(isChosen),
    choose: (ref: string, isNowChosen: boolean) =>
      setChosen(before => {
        const next = new Set(before);
        if (isNowChosen) next.add(ref);
        else next.delete(ref);
        return next;
      }),
    chooseAll: () => setChosen(new Set(refs)),
    clear: () => setChosen(new Set()),
  };
}
