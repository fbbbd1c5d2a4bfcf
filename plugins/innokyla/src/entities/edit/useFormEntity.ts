import { createContext, useContext } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';

const FormEntity = createContext<InnokylaEntity | undefined>(undefined);

/** Gives the entity that is written to the fields below. */
export const FormEntityProvider = FormEntity.Provider;

/** The entity that is written, as the backend answered it: where it is, what it relates to and what may be done. */
export function useFormEntity(): InnokylaEntity {
  const entity = useContext(FormEntity);
  if (!entity) throw new Error('A field of an entity stands outside its form');
  return entity;
}
