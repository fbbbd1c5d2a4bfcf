import { z } from 'zod';

const webSchema = z
  .url({
    protocol: /^https?$/,
    error: 'must be an http or https address',
  })
  .max(2000);
const organisationIdSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9]+(-[A-Za-z0-9_.]+)+$/,
    'must be an identifier with the code of its list, such as FI-PRO-1234567-8',
  );

/** The setting `innokyla.threeSixtyGiving`. */
export const grantSettingsSchema = z.strictObject({
  prefix: z
    .string()
    .regex(
      /^360G-[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/,
      'must be a prefix registered with 360Giving, such as 360G-xyztrust',
    ),
  publisher: z.strictObject({
    name: z.string().min(1).max(200),
    identifier: organisationIdSchema.optional(),
    website: webSchema.optional(),
  }),
  license: webSchema.optional(),
  organisations: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200),
        identifier: organisationIdSchema,
      }),
    )
    .default([]),
});

/** As whom grants are published in the 360Giving standard. */
export type GrantSettings = z.output<typeof grantSettingsSchema>;
