import { diff3Merge } from 'node-diff3';

const paragraphs = (text: string) =>
  text
    .split(/\n{2,}/)
    .map(paragraph => paragraph.trim())
    .filter(Boolean);

/**
 * One text out of two that were made of the same beginning: every paragraph that either has added or changed. Where both
 * have changed the same paragraph, both stand one after the other for the person to choose from.
 */
export function joinTexts(base: string, mine: string, theirs: string): string {
  return diff3Merge(paragraphs(mine), paragraphs(base), paragraphs(theirs))
    .flatMap(({ ok, conflict }) => ok ?? [...conflict!.b, ...conflict!.a])
    .join('\n\n');
}
