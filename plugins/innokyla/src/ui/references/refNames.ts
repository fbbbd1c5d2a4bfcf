/** Where the names of people and the titles of entities come from, by ref. */
export interface RefNames {
  /** The name as far as it is known already. */
  peek(ref: string): string | undefined;
  /** Asks for the name; undefined when the person may not see what it is, or it is gone. */
  find(ref: string): Promise<string | undefined>;
  /** Remembers a name that was just seen, say in a list that was chosen from. */
  keep(ref: string, name: string): void;
}

/** The last part of a ref: what can be said of it as long as nothing else is known. */
export const nameInRef = (ref: string): string =>
  ref.slice(ref.lastIndexOf('/') + 1);

/** Whether a person or a group is meant, which stand in the portal's catalog alone. */
export const isPersonRef = (ref: string): boolean => /^(user|group):/.test(ref);
