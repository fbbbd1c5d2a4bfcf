import { KINDS } from '../kinds';
import { LANGUAGES } from '../model/envelope';
import { KIND_WORDS, kindTexts } from './index';

const dotted = (tree: object, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : dotted(value, `${prefix}${key}.`),
  );

describe('reading about a kind in one’s own language', () => {
  const cases = KINDS.flatMap(kind =>
    LANGUAGES.map(language => [kind.kind, language, kind] as const),
  );
  it.each(cases)('%s has all its words in %s', (name, language, kind) => {
    const words = new Map(dotted(KIND_WORDS[language]));
    const wanted = [
      `${name}.name`,
      `${name}.plural`,
      ...kind.facts.map(fact => `${name}.fact.${fact.key}`),
      ...kind.facts.flatMap(fact =>
        (fact.values ?? []).map(value => `${name}.${fact.key}.${value}`),
      ),
      ...kind.sections.flatMap(key => [
        `${name}.section.${key}`,
        `${name}.prompt.${key}`,
      ]),
    ];
    expect(wanted.filter(key => !words.get(key)?.trim())).toEqual([]);
  });

  it.each(LANGUAGES)('finds the same words in %s as in English', language => {
    const keys = (tree: object) => dotted(tree).map(([key]) => key);
    expect(keys(KIND_WORDS[language])).toEqual(keys(KIND_WORDS.en));
  });

  it('looks words up by what a kind’s definition says', () => {
    const texts = kindTexts('sv');
    expect(texts.name('GrantApplication')).toBe('Projektansökan');
    expect(texts.fact('GrantApplication', 'funder')).toBe('Finansiär');
    expect(texts.choice('GrantApplication', 'state', 'granted')).toBe(
      'Beviljad',
    );
    expect(texts.section('GrantApplication', 'need')).toBe('Behov');
  });

  it('shows what has no words as it is', () => {
    const texts = kindTexts('fi');
    expect(texts.name('Event')).toBe('Event');
    expect(texts.fact('OperatingModel', 'unheardOf')).toBe('unheardOf');
    expect(texts.choice('OperatingModel', 'phase', 'constructor')).toBe(
      'constructor',
    );
    expect(texts.choice('OperatingModel', 'phase', 'a.b')).toBe('a.b');
    expect(texts.prompt('OperatingModel', 'unheardOf')).toBe('');
  });
});
