import { createContext, useContext } from 'react';

/** Those who are most likely meant where a text is written. */
export interface PeopleNear {
  /** Tells one place from another. */
  key: readonly string[];
  /** Their refs, the most likely first. */
  find(): Promise<readonly string[]>;
}

const Near = createContext<PeopleNear | undefined>(undefined);

/** Offers these people first in the texts below, before anything of a name is typed. */
export const PeopleNearProvider = Near.Provider;

/** Those who are most likely meant here; nothing where nobody is more likely than another. */
export const usePeopleNear = (): PeopleNear | undefined => useContext(Near);
