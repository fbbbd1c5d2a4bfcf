/** Texts under nested keys. */
export type MessageTree = { readonly [key: string]: string | MessageTree };

/** The same keys with the texts of another language. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
};

/**
 * Texts of one feature in the three languages. English is the default that the keys are read from; the compiler refuses
 * a key that another language lacks or adds.
 */
export function defineMessages<const T extends MessageTree>(messages: {
  en: T;
  fi: NoInfer<Translated<T>>;
  sv: NoInfer<Translated<T>>;
}) {
  return messages;
}

/** Nested texts as one level of dotted keys, the form translations are registered in. */
export function flatten(
  tree: MessageTree,
  prefix = '',
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value]]
        : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}
