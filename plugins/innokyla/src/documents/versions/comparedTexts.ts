import type {
  DocumentVersion,
  FileText,
} from '@innokyla/backstage-plugin-innokyla-common';
import { partOf } from '../viewer/viewOf';
import { textAsMarkdown } from './textAsMarkdown';

/** Two texts that stand against each other. */
export interface ComparedPart {
  /** Number of the slide or sheet; undefined for a text that is compared as a whole. */
  part?: number;
  before?: string;
  after?: string;
}

/**
 * Which texts are compared with each other. Slides and sheets stand for themselves and are compared one by one; the pages of
 * a text flow into each other, so that a sentence added on the first would seem to change all: they are compared as one.
 */
export function comparedTexts(
  before: { version: DocumentVersion; text: FileText },
  after: { version: DocumentVersion; text: FileText },
): ComparedPart[] {
  const sides = [before, after].map(({ version, text }) => ({
    flows: partOf(version.mediaType) === 'page',
    pages: new Map(
      text.pages.map(page => [
        page.page,
        textAsMarkdown(page.text, version.mediaType),
      ]),
    ),
  }));
  if (sides.some(side => side.flows)) {
    const [whole, wholeAfter] = sides.map(side =>
      [...side.pages.values()].filter(Boolean).join('\n\n'),
    );
    return [{ before: whole, after: wholeAfter }];
  }
  const numbers = new Set(sides.flatMap(side => [...side.pages.keys()]));
  return [...numbers]
    .sort((a, b) => a - b)
    .map(part => ({
      part,
      before: sides[0].pages.get(part),
      after: sides[1].pages.get(part),
    }));
}
