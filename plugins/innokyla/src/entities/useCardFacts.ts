import {
  type EntitySummary,
  findKind,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useKindTexts, useTexts } from '../translations/useTexts';
import { useFormat } from '../ui/format';
import { useRegionName } from './queries';
import { objectsOf, textOf, textsOf } from './specValues';

/** Facts short enough for a card; the others wait on the entity's own page. */
const SHORT = ['choice', 'regions', 'years', 'organisation', 'day'];

/** Facts that would only repeat what the chips say or what nobody looks for in a list. */
const LEFT_OUT = ['proposedOn', 'decidedOn', 'usableUntil', 'evidence'];

/** Years that follow one another as one span: `2017–2019`, `2021`. */
export function yearsInShort(years: readonly number[]): string[] {
  const spans: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && year <= last[1] + 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) =>
    from === to ? String(from) : `${from}–${to}`,
  );
}

/** What tells an entity from its neighbours in a list, in words, derived from its kind's facts. */
export function useCardFacts(entity: EntitySummary): string[] {
  const t = useTexts();
  const format = useFormat();
  const kindTexts = useKindTexts();
  const regionName = useRegionName();
  const kind = findKind(entity.kind);
  const { spec } = entity;
  if (!kind) return [];
  const facts = kind.facts
    .filter(
      fact =>
        !fact.place &&
        SHORT.includes(fact.type) &&
        fact.key !== kind.state?.field &&
        !LEFT_OUT.includes(fact.key),
    )
    .flatMap(({ key, type }) => {
      const value = spec[key];
      const text = textOf(value);
      switch (type) {
        case 'regions':
          return textsOf(value).map(regionName);
        case 'years':
          return yearsInShort(textsOf(value).map(Number));
        case 'choice':
          return text ? [kindTexts.choice(entity.kind, key, text)] : [];
        case 'day':
          return text ? [format.day(text)] : [];
        default:
          return text ? [text] : [];
      }
    });
  if (spec.wholeCountry === true) facts.push(t('common.region.country'));
  // The newest year's sums; each stands by its own name, none is derived from another.
  const [newest] = objectsOf(spec.money).sort(
    (a, b) => Number(b.year) - Number(a.year),
  );
  if (typeof newest?.applied === 'number') {
    facts.push(t('browse.card.applied', { sum: format.euros(newest.applied) }));
  }
  if (typeof newest?.granted === 'number') {
    facts.push(t('browse.card.granted', { sum: format.euros(newest.granted) }));
  }
  return facts;
}
