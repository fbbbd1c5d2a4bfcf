import type { Region } from '@innokyla/backstage-plugin-innokyla-common';
import { CONFIDENCE } from '../confidence';
import type { Labelled } from '../text/labels';
import { found, type Found, type Line, lower } from '../text/line';
import { regionPattern } from './regionNames';

/** More regions than this without a label, and the text is about the country. */
const MOST_MENTIONED = 4;

/** Regions by a label, or by being spoken of; a name in any of the languages, inflected too. */
export function regionsOf(
  text: { labelled: readonly Labelled[]; sentences: readonly Line[] },
  regions: readonly Region[],
): Found<string>[] {
  const names = regionPattern(regions);
  if (!names) return [];
  const inText = (line: string) =>
    [...line.matchAll(names.pattern)].map(match => ({
      id: names.idOf(match),
      at: match.index,
      isCalledRegion: /(?:maakun|landskapet|region)/i.test(
        lower(
          line.slice(
            Math.max(0, match.index - 14),
            match.index + match[0].length + 9,
          ),
        ),
      ),
    }));

  const labelled = text.labelled.flatMap(entry => {
    if (entry.field !== 'region') return [];
    if (entry.value.text.length > 200) return [];
    const sure =
      entry.how === 'label' ? CONFIDENCE.label : CONFIDENCE[entry.how];
    return inText(entry.value.text).map(({ id }) =>
      found(id, sure, entry.line),
    );
  });

  const mentioned = new Map<
    string,
    { line: Line; at: number; count: number; isCalledRegion: boolean }
  >();
  for (const line of text.sentences) {
    for (const { id, at, isCalledRegion } of inText(line.text)) {
      const before = mentioned.get(id);
      mentioned.set(id, {
        ...(before && (before.isCalledRegion || !isCalledRegion)
          ? before
          : { line, at }),
        count: (before?.count ?? 0) + 1,
        isCalledRegion: before?.isCalledRegion || isCalledRegion,
      });
    }
  }
  if (mentioned.size > MOST_MENTIONED) return labelled;
  const isAlone = mentioned.size === 1;
  return [
    ...labelled,
    ...[...mentioned].map(([id, { line, at, count, isCalledRegion }]) => {
      const isPlain = isAlone && (isCalledRegion || count >= 2);
      return found(
        id,
        isPlain ? CONFIDENCE.named : CONFIDENCE.mentioned,
        line,
        at,
      );
    }),
  ];
}
