type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type WithoutPlural<K extends string> = K extends `${infer Base}_${Plural}`
  ? Base
  : K;

/** Dotted keys of nested texts; the plurals of one text are one key. */
export type TextKeyOf<T> = {
  [K in keyof T & string]: T[K] extends string
    ? WithoutPlural<K>
    : `${K}.${TextKeyOf<T[K]>}`;
}[keyof T & string];

/** The text, or the plurals of it, that stand under a dotted key. */
export type TextAt<
  T,
  K extends string,
> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? TextAt<T[Head], Rest>
    : never
  : K extends keyof T
  ? T[K]
  : {
      [P in keyof T]: P extends `${K}_${Plural}` ? T[P] : never;
    }[keyof T];

type NamesIn<M> = M extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/**
 * What is to be filled into a text, by the names that stand in it in double braces. `count` chooses the plural, also of a text
 * that does not say it.
 */
export type ValuesOf<M> = [NamesIn<M>] extends [never]
  ? [values?: { count: number }]
  : [values: { [Name in NamesIn<M>]: string | number } & { count?: number }];
