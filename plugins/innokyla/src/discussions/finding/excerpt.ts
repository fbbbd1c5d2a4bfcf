import { plainText } from '../../ui/comparison/plainText';
import { nameInRef } from '../../ui/references/refNames';

/** Characters of a post that a list shows. */
const LENGTH = 280;
/** Read of a long post: more than is shown, for marks of formatting take room too. */
const READ = 2000;

/** The beginning of a post as a reader sees it, without formatting; `nameOf` knows people and entities. */
export function excerptOf(
  body: string,
  nameOf: (ref: string) => string | undefined,
): string {
  const named = body
    .slice(0, READ)
    // A quotation is what somebody else said.
    .replace(/^>.*$/gm, '')
    .replace(/^\s*(?:[-*+]|\d+[.)]|#+)\s+/gm, '')
    .replace(
      /<(mention|entity):([^<>\s]+)>/g,
      (_, scheme: string, ref: string) =>
        `${scheme === 'mention' ? '@' : ''}${nameOf(ref) ?? nameInRef(ref)}`,
    );
  const text = plainText(named).replace(/\s+/g, ' ').trim();
  if (text.length <= LENGTH) return text;
  // Not in the middle of a word, nor of a character of two halves.
  const cut = text.slice(0, LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${
    end > LENGTH / 2 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, '')
  }…`;
}
