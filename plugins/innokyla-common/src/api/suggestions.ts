import * as z from 'zod';
import { SUM_ROLES } from '../model/money';
import { READING_STATES } from './files';

/**
 * From this confidence on a suggestion fills its field; below it, it is only offered. Where a field takes several values
 * (years, regions, sums of different years and roles), each that reaches it fills one.
 */
export const FILLING_CONFIDENCE = 0.6;

const sourceShape = {
  /** From 0 (a guess) to 1 (the text says so in so many words). */
  confidence: z.number().min(0).max(1),
  source: z.object({
    /** The line of the text that it comes from, shortened to 300 characters. */
    line: z.string(),
    /** Page of the file, from 1 on. */
    page: z.int(),
  }),
};

const suggestion = <T extends z.ZodType>(value: T) =>
  z.object({ value, ...sourceShape });

/**
 * What the text of a file says about a form's fields, the surest first in each list. Nothing of it is saved before a person
 * has agreed. Values have the shapes of the application's spec: days `YYYY-MM-DD`, instants ISO 8601, euro cents.
 */
export const suggestionsSchema = z.object({
  state: z.enum(READING_STATES),
  /** Language that the text is written in. */
  language: suggestion(z.enum(['fi', 'sv', 'en'])).optional(),
  /** What kind of document it looks like: a type of the document kind. */
  type: suggestion(z.string()).optional(),
  title: z.array(suggestion(z.string())),
  years: z.array(suggestion(z.int())),
  funder: z.array(suggestion(z.string())),
  grantType: z.array(suggestion(z.string())),
  applicationType: z.array(suggestion(z.string())),
  /** How far the application has come: a state of the application kind. */
  applicationState: z.array(suggestion(z.string())),
  /** A sum of money with its role; the year is absent when the text does not tell it. */
  money: z.array(
    suggestion(
      z.object({
        role: z.enum(SUM_ROLES),
        year: z.int().optional(),
        cents: z.int(),
      }),
    ),
  ),
  /** Dates by the field of the application they belong to. */
  dates: z.array(
    suggestion(
      z.discriminatedUnion('field', [
        z.object({ field: z.literal('deadline'), value: z.string() }),
        // The text tells the day but no clock time, and none is made up.
        z.object({ field: z.literal('deadlineDay'), value: z.string() }),
        z.object({ field: z.literal('decidedOn'), value: z.string() }),
        z.object({ field: z.literal('proposedOn'), value: z.string() }),
        z.object({ field: z.literal('usableUntil'), value: z.string() }),
        z.object({ field: z.literal('date'), value: z.string() }),
        z.object({
          field: z.literal('usage'),
          value: z.object({ start: z.string(), end: z.string().optional() }),
        }),
      ]),
    ),
  ),
  /** Ids of regions, such as `maakunta:19`. */
  regions: z.array(suggestion(z.string())),
  /** Names of workspaces that the viewer may write into. */
  workspaces: z.array(
    suggestion(z.object({ name: z.string(), title: z.string() })),
  ),
});
/** What the text of a file says about a form's fields. */
export type Suggestions = z.output<typeof suggestionsSchema>;
