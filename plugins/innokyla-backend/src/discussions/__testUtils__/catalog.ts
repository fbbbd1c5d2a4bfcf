import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { PEOPLE, type PersonName, refOfPerson } from './world';

/** The portal's catalog: components with who may read them, and users with their groups. */
export class Catalog {
  readonly readers = new Map<string, readonly PersonName[]>();
  /** How many people are in groups, by ref. */
  readonly groups = new Map([['group:default/lappi-hanke', 1]]);
  calls = 0;

  getEntitiesByRefs: CatalogService['getEntitiesByRefs'] = async (
    { entityRefs },
    { credentials },
  ) => {
    this.calls++;
    const { person } = credentials as unknown as { person?: PersonName };
    return {
      items: entityRefs.map(ref =>
        person && !/^(user|group):/.test(ref)
          ? this.#component(ref, person)
          : userOf(ref) ?? this.#group(ref),
      ),
    };
  };

  #group(ref: string): Entity | undefined {
    const people = this.groups.get(ref);
    return people === undefined
      ? undefined
      : {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: ref },
          relations: [
            ...Object.keys(PEOPLE)
              .filter(name => isIn(name as PersonName, ref))
              .map(name => refOfPerson(name as PersonName)),
            ...Array.from(
              { length: people },
              (_, i) => `user:default/somebody-${i}`,
            ),
          ]
            .slice(0, people)
            .map(targetRef => ({ type: 'hasMember', targetRef })),
        };
  }

  #component(ref: string, person: PersonName): Entity | undefined {
    return this.readers.get(ref)?.includes(person)
      ? {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: ref },
        }
      : undefined;
  }
}

function isIn(person: PersonName, group: string): boolean {
  return PEOPLE[person].some(each => each === group);
}

function userOf(ref: string): Entity | undefined {
  const person = (Object.keys(PEOPLE) as PersonName[]).find(
    name => refOfPerson(name) === ref,
  );
  return (
    person && {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: person },
      relations: PEOPLE[person].map(targetRef => ({
        type: 'memberOf',
        targetRef,
      })),
    }
  );
}
