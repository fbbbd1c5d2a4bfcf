import { withoutCode } from '../../model/markdownCode';
import { REF_PATTERN } from '../../model/refs';
import { spokenSchema } from '../../model/text';

/*
 * Mentions and references stand in markdown as autolinks: `<mention:user:default/aino>`, `<entity:operatingmodel:lappi/malli>`.
 * They hold the ref and no words, so that a name is always the present one, cannot be put on for another, and the title of
 * something private is never copied into a text that others read.
 */

/** Most people and groups that one post can mention. */
export const MAX_MENTIONS = 20;

/** Most entities that one post can refer to. */
export const MAX_REFERENCES = 100;

// A backslash makes text of what stands after it, but for another backslash.
const UNESCAPED = '(?<!(?<!\\\\)(?:\\\\\\\\)*\\\\)';

const REF = REF_PATTERN.source.slice(1, -1);

/** The address of a mentioned person or group in markdown; written between angle brackets. */
export const mentionAddress = (ref: string): string => `mention:${ref}`;

/** The address of an entity that a text refers to; written between angle brackets. */
export const entityAddress = (ref: string): string => `entity:${ref}`;

const refAfter = (scheme: string, address: string): string | undefined => {
  if (!address.startsWith(`${scheme}:`)) return undefined;
  const ref = address.slice(scheme.length + 1).toLocaleLowerCase('en-US');
  return REF_PATTERN.test(ref) ? ref : undefined;
};

/** The user or group that an address in markdown mentions; undefined for every other address. */
export function mentionedRefOf(address: string): string | undefined {
  const ref = refAfter('mention', address);
  return ref && /^(user|group):/.test(ref) ? ref : undefined;
}

/** The entity that an address in markdown refers to; undefined for every other address. */
export const entityRefOf = (address: string): string | undefined =>
  refAfter('entity', address);

function refsIn(scheme: string, markdown: string): string[] {
  if (!markdown.toLocaleLowerCase('en-US').includes(`${scheme}:`)) return [];
  // However markdown lets a link be written: `<mention:…>`, `[words](mention:…)`, `[1]: mention:…`.
  const found = withoutCode(markdown).matchAll(
    new RegExp(
      `(?:${UNESCAPED}<|\\]\\(<?|\\]:[ \\t]*<?)${scheme}:(${REF})(?=[>\\s)]|$)`,
      'gi',
    ),
  );
  return [
    ...new Set([...found].map(match => match[1].toLocaleLowerCase('en-US'))),
  ];
}

/** People and groups that a markdown text mentions, each once, in the order they stand in. In code nobody is mentioned. */
export const mentionsIn = (markdown: string): string[] =>
  refsIn('mention', markdown).filter(ref => /^(user|group):/.test(ref));

/** Entities that a markdown text refers to, each once; not those named in code. */
export const entityRefsIn = (markdown: string): string[] =>
  refsIn('entity', markdown);

/** What is wrong with whom and what a text mentions and refers to. */
function referenceFault(markdown: string): string | undefined {
  const mentioned = refsIn('mention', markdown);
  const stranger = mentioned.find(ref => !/^(user|group):/.test(ref));
  if (stranger) {
    return `mentions ${stranger}, which is neither a person nor a group`;
  }
  if (mentioned.length > MAX_MENTIONS) {
    return `must mention at most ${MAX_MENTIONS} people and groups`;
  }
  if (entityRefsIn(markdown).length > MAX_REFERENCES) {
    return `must refer to at most ${MAX_REFERENCES} entities`;
  }
  return undefined;
}

/** Markdown that somebody says in a discussion, with mentions and references. */
export const saidSchema = (max: number) =>
  spokenSchema(max).superRefine((text, context) => {
    const fault = referenceFault(text);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });
