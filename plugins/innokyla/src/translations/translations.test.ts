import { KINDS } from '@innokyla/backstage-plugin-innokyla-common';
import { allMessages } from './index';

const LANGUAGES = ['en', 'fi', 'sv'] as const;

// A plural form that one language needs and another does not have is no missing text.
const keysOf = (language: (typeof LANGUAGES)[number]) =>
  [
    ...new Set(
      Object.keys(allMessages(language)).map(key =>
        key.replace(/_(one|other)$/, ''),
      ),
    ),
  ].sort();

describe('reading the screens in one’s own language', () => {
  it.each(['fi', 'sv'] as const)(
    'finds every text that English has in %s',
    language => {
      expect(keysOf(language)).toEqual(keysOf('en'));
    },
  );

  it.each(LANGUAGES)('finds no empty text in %s', language => {
    const empty = Object.entries(allMessages(language))
      .filter(([, text]) => !text.trim())
      .map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it.each(['fi', 'sv'] as const)(
    'finds the same places to fill in as in English in %s',
    language => {
      const places = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();
      const english = allMessages('en');
      const different = Object.entries(allMessages(language))
        .filter(
          ([key, text]) =>
            english[key as keyof typeof english] !== undefined &&
            places(text).join() !==
              places(english[key as keyof typeof english]).join(),
        )
        .map(([key]) => key);
      expect(different).toEqual([]);
    },
  );
});

describe('filtering a list of a kind in one’s own language', () => {
  const cases = KINDS.flatMap(kind =>
    LANGUAGES.map(language => [kind.kind, language, kind] as const),
  );
  it.each(cases)(
    'finds words for every facet of %s in %s',
    (name, language, kind) => {
      const texts = allMessages(language) as Record<string, string>;
      const facets = Object.keys(kind.facets).filter(
        facet =>
          !texts[`common.facet.${facet}`] &&
          !texts[`kind.${name}.fact.${facet}`],
      );
      expect(facets).toEqual([]);
    },
  );
});
