import * as z from 'zod';
import { LANGUAGES } from '../../model/envelope';
import { MAX_TOPICS, topicSchema } from './threads';

/** How often what was missed is told in one notice. */
export const DIGESTS = ['off', 'daily', 'weekly'] as const;
/** How often what was missed is told in one notice. */
export type Digest = (typeof DIGESTS)[number];

/** What a person has said of themselves. Revision 0: nothing yet. */
export const meSchema = z.object({
  ref: z.string(),
  /** The language that notices are written in. */
  language: z.enum(LANGUAGES).optional(),
  digest: z.enum(DIGESTS),
  /** Topics that they answer on; everybody may see them. */
  topics: z.array(z.string()),
  revision: z.int(),
});
/** What a person has said of themselves. */
export type Me = z.output<typeof meSchema>;

/** Request to change it; what is left out stays. Needs `If-Match`, the first time "0". */
export const putMeSchema = z.strictObject({
  language: z.enum(LANGUAGES).optional(),
  digest: z.enum(DIGESTS).optional(),
  topics: z
    .array(topicSchema)
    .max(MAX_TOPICS, `must be at most ${MAX_TOPICS} topics`)
    .transform(topics => [...new Set(topics)])
    .optional(),
});
/** Request to change what one has said of oneself. */
export type PutMeRequest = z.input<typeof putMeSchema>;

/** People who answer on topics, those who share most of them first; only those who may read what is asked about. */
export const expertListSchema = z.object({
  items: z.array(
    z.object({
      ref: z.string(),
      /** Those asked for that they answer on. */
      topics: z.array(z.string()),
    }),
  ),
});
/** People who answer on topics. */
export type ExpertList = z.output<typeof expertListSchema>;

/**
 * Topics in use, as far as the viewer may see what they stand on, the most used first. While nothing is typed: those of the
 * latest threads, and how many of these stand under each.
 */
export const topicListSchema = z.object({
  items: z.array(
    z.object({ topic: z.string(), threads: z.int(), experts: z.int() }),
  ),
});
/** Topics in use. */
export type TopicList = z.output<typeof topicListSchema>;

/** Entities whose title holds what was typed, to be referred to in a text. */
export const referenceListSchema = z.object({
  items: z.array(
    z.object({
      ref: z.string(),
      kind: z.string(),
      title: z.string(),
      /** Title of its workspace. */
      workspace: z.string(),
    }),
  ),
});
/** Entities whose title holds what was typed. */
export type ReferenceList = z.output<typeof referenceListSchema>;
