/**
 * Words of one kind: its name, the labels of its facts, the headings and prompts of its sections, and under the key of a
 * choice (`phase`, `state`) the words of its values.
 */
export interface KindWords {
  readonly name: string;
  readonly plural: string;
  readonly fact: Readonly<Record<string, string>>;
  readonly section?: Readonly<Record<string, string>>;
  readonly prompt?: Readonly<Record<string, string>>;
  readonly [choice: string]:
    | string
    | Readonly<Record<string, string>>
    | undefined;
}

type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
};

/**
 * The words of a kind in the three languages. English is where the keys are read from; the compiler refuses a key that
 * another language lacks or adds.
 */
export function defineKindTexts<const T extends KindWords>(words: {
  en: T;
  fi: NoInfer<Translated<T>>;
  sv: NoInfer<Translated<T>>;
}) {
  return words;
}
