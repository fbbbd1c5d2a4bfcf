import * as z from 'zod';
import { showsMarkdown } from '../../model/shownMarkdown';
import { headingSchema } from '../../model/text';
import { saidSchema } from './references';

/** Whether those who tried would do it again. */
export const AGAIN = ['yes', 'changed', 'no'] as const;
/** Whether those who tried would do it again; `changed`: in another way. */
export type Again = (typeof AGAIN)[number];

const answer = saidSchema(5000)
  .refine(showsMarkdown, { error: 'must not be empty; leave it out' })
  .optional();

/** A try-out told in fields; what the first post of an `experience` carries beside its text. */
export const experienceSchema = z.strictObject({
  where: headingSchema(200),
  /** As people say it: "kevät 2019", "1.8.2018–31.12.2019". */
  when: headingSchema(100).optional(),
  whatWorked: answer,
  whatDidNot: answer,
  advice: answer,
  again: z.enum(AGAIN).optional(),
});
/** A try-out told in fields. */
export type Experience = z.output<typeof experienceSchema>;

/** What the experiences of one entity come to. */
export const experienceSummarySchema = z.object({
  count: z.int(),
  again: z.object({ yes: z.int(), changed: z.int(), no: z.int() }),
});
/** What the experiences of one entity come to. */
export type ExperienceSummary = z.output<typeof experienceSummarySchema>;
