import { diff3Merge } from 'node-diff3';

// With their line ends, so that joining them gives the text.
const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

const text = (lines: string[]) => lines.join('');

const withEnd = (part: string) =>
  part === '' || part.endsWith('\n') ? part : `${part}\n`;

/**
 * Both changes of a text. Where both changed the same lines, theirs stand first and the person's own after them: nothing
 * that was written is lost, and what stands twice is seen.
 */
export function mergeTexts(mine: string, base: string, theirs: string): string {
  return diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs))
    .map(part => {
      if (part.ok) return text(part.ok);
      const { a = [], b = [] } = part.conflict ?? {};
      return a.length && b.length
        ? `${withEnd(text(b))}\n${text(a)}`
        : text([...b, ...a]);
    })
    .join('');
}
