import {
  mentionAddress,
  mentionsIn,
} from '@innokyla/backstage-plugin-innokyla-common';

const LAST_MENTION = /<mention:[^<>\s]+>\s*$/;

/** A text with a person mentioned in it, or no longer: a new one is put after those at the end of the text. */
export function toggleMention(text: string, ref: string): string {
  const mention = `<${mentionAddress(ref)}>`;
  if (mentionsIn(text).includes(ref)) {
    return text.split(mention).join('').trimEnd();
  }
  const before = text.trimEnd();
  if (!before) return mention;
  return `${before}${LAST_MENTION.test(before) ? ' ' : '\n\n'}${mention}`;
}
