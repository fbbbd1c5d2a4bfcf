import { CONFIDENCE } from './confidence';
import type { Found } from './text/line';

/**
 * The surest first, each value once. Of a set (years, regions) what a label names is all of it: others are kept, but only
 * offered.
 */
export function ranked<T>(
  list: readonly Found<T>[],
  keyOf: (item: Found<T>) => unknown,
  { isSet = false, most = 10 }: { isSet?: boolean; most?: number } = {},
): Found<T>[] {
  // Sorting is stable: of equally sure ones the earlier in the text stays first.
  const sorted = [...list].sort((a, b) => b.confidence - a.confidence);
  const isLabelled = isSet && sorted[0]?.confidence >= CONFIDENCE.nextLine;
  const seen = new Set<unknown>();
  const kept: Found<T>[] = [];
  for (const item of sorted) {
    const key = keyOf(item);
    if (seen.has(key)) continue;
    seen.add(key);
    const isOutdone = isLabelled && item.confidence < CONFIDENCE.nextLine;
    kept.push({
      ...item,
      confidence: isOutdone
        ? Math.min(item.confidence, CONFIDENCE.outdone)
        : item.confidence,
    });
    if (kept.length === most) break;
  }
  return kept;
}
