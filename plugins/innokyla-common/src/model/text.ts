import * as z from 'zod';
import { attachmentIdOf } from '../api/files';
import { markdownFault } from './markdownShape';

// Control characters other than tab and newlines, and halves of surrogate pairs: neither database stores them alike.
const BROKEN_TEXT =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

// Browsers let them through where one line is written, and nobody sees them there to take them out.
const LINE_SEPARATORS = /[\u0085\u2028\u2029]/g;

/** Text of one line, trimmed, with spaces for the line separators that nobody sees; at most `max` characters. */
export function lineSchema(max: number) {
  return z
    .string()
    .overwrite(text => text.replace(LINE_SEPARATORS, ' '))
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must be at most ${max} characters`)
    .refine(text => !BROKEN_TEXT.test(text) && !/[\r\n]/.test(text), {
      error: 'must be one line without control characters',
    });
}

/** Whether a text shows anything: zero-width letters, fillers and signs that only change others do not. */
export const showsSomething = (text: string): boolean =>
  /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

/** Markdown; at most `max` characters. Never trusted as HTML: it is sanitised where it is shown. */
export function markdownSchema(
  max: number,
  tooLong = `must be at most ${max} characters`,
) {
  // What is too long is not looked at any further: the rules after this are meant for texts of at most this length.
  const short = z.string().max(max, { error: tooLong, abort: true });
  return short.refine(text => !BROKEN_TEXT.test(text), {
    error: 'must not hold control characters or broken Unicode',
  });
}

/** Markdown of discussions: as `markdownSchema`, and not dearer to show than its length tells. */
export function spokenSchema(max: number) {
  return markdownSchema(max).superRefine((text, context) => {
    const fault = markdownFault(text);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });
}

// They turn the writing direction of whatever stands after them, also outside of the text that they are part of.
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text that turns the writing direction of nothing that stands after it. */
export const withoutTurns = (text: string): string =>
  text.replace(BIDI_CONTROLS, '');

/** A heading that stands among other texts in lists, notices and mails: it must not turn their direction. */
export function headingSchema(max: number) {
  return lineSchema(max)
    .refine(showsSomething, { error: 'must not be empty' })
    .refine(text => withoutTurns(text) === text, {
      error: 'must not hold characters that turn the writing direction',
    });
}

/** A link that a browser may be sent to: http, https or mailto, nothing that runs. */
export const linkUrlSchema = z
  .string()
  .max(2000)
  .refine(
    text => {
      try {
        return ['http:', 'https:', 'mailto:'].includes(new URL(text).protocol);
      } catch {
        return false;
      }
    },
    { error: 'must be an http, https or mailto address' },
  )
  // A browser's reading of an address drops such characters silently; what is stored must be what is shown.
  .refine(text => !BROKEN_TEXT.test(text) && !/[\r\n\t]/.test(text), {
    error: 'must not hold control characters or broken Unicode',
  });

/** Where a picture comes from: an address of the web, or an attachment of ours (`attachment:<id>`). */
export const pictureUrlSchema = z
  .string()
  .max(2000)
  .refine(
    text =>
      attachmentIdOf(text) !== undefined ||
      linkUrlSchema.safeParse(text).success,
    { error: 'must be an http or https address, or an uploaded picture' },
  );

/** A link with the words it is shown by. */
export const linkSchema = z.strictObject({
  url: linkUrlSchema,
  title: lineSchema(200).optional(),
});

/** A person as credited in text: a role or a name, never an identity to sign in with. */
export const creditSchema = z.strictObject({
  name: lineSchema(200),
  organisation: lineSchema(200).optional(),
  ref: markdownSchema(200).optional(),
});

/** Free keywords in the language of the entity. */
export const keywordsSchema = z.array(lineSchema(60)).max(30).optional();
