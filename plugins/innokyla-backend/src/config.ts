import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  DEFAULT_REGIONS,
  DIGESTS,
  nameSchema,
  refSchema,
  regionSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import { z } from 'zod';
import {
  DEFAULT_MEDIA_TYPES,
  MEDIA_TYPES,
} from './documents/checks/mediaTypes';
import { grantSettingsSchema } from './exports/grants/grantSettings';

const UNITS: Record<string, number> = {
  b: 1,
  kb: 1000,
  mb: 1000 ** 2,
  gb: 1000 ** 3,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
};

/** Bytes, written as a number or with a unit. */
const bytesSchema = z
  .union([z.int().positive(), z.string()])
  .transform((value, context) => {
    if (typeof value === 'number') return value;
    const match = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(value.trim());
    const unit = match && UNITS[match[2].toLocaleLowerCase('en-US')];
    const bytes = match && unit ? Math.floor(Number(match[1]) * unit) : 0;
    if (bytes > 0) return bytes;
    context.addIssue({
      code: 'custom',
      message: `must be a number of bytes or a size such as "300 MB", not "${value}"`,
    });
    return z.NEVER;
  });

const durationSchema = z
  .strictObject({
    days: z.number().min(0).optional(),
    hours: z.number().min(0).optional(),
    minutes: z.number().min(0).optional(),
    seconds: z.number().min(0).optional(),
  })
  .transform(duration => durationToMilliseconds(duration))
  .refine(milliseconds => milliseconds > 0, {
    error: 'must be longer than nothing',
  });

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

const titleSchema = z.string().min(1).max(100);

const schema = z.object({
  storage: z
    .strictObject({
      directory: z.string().min(1).default('.data/innokyla-files'),
    })
    .prefault({}),
  uploads: z
    .strictObject({
      maxSize: bytesSchema.prefault('300 MB'),
      mediaTypes: z
        .array(
          z.enum(
            MEDIA_TYPES.map(type => type.mediaType) as [string, ...string[]],
          ),
        )
        .min(1)
        .default([...DEFAULT_MEDIA_TYPES]),
      expiry: durationSchema.prefault({ hours: 24 }),
      quota: bytesSchema.optional(),
      quotas: z
        .array(z.strictObject({ workspace: nameSchema, size: bytesSchema }))
        .default([]),
      pdfScripts: z.enum(['refuse', 'accept']).default('refuse'),
    })
    .prefault({}),
  scanner: z
    .strictObject({
      clamd: z
        .strictObject({
          socket: z.string().min(1).optional(),
          host: z.string().min(1).optional(),
          port: z.int().min(1).max(65535).optional(),
          timeout: durationSchema.prefault({ minutes: 2 }),
        })
        .refine(
          ({ socket, host }) => (socket === undefined) !== (host === undefined),
          { error: 'must name either a socket or a host' },
        )
        .optional(),
    })
    .prefault({}),
  reading: z
    .strictObject({
      memory: bytesSchema.prefault('512 MiB'),
      time: durationSchema.prefault({ seconds: 60 }),
    })
    .prefault({}),
  verify: z
    .strictObject({ every: durationSchema.prefault({ days: 30 }) })
    .prefault({}),
  import: z.strictObject({ folder: z.string().min(1).optional() }).prefault({}),
  deleted: z
    .strictObject({ keepFor: durationSchema.prefault({ days: 90 }) })
    .prefault({}),
  discussions: z
    .strictObject({
      newcomers: z
        .strictObject({
          period: durationSchema.prefault({ days: 7 }),
          postsPerHour: z.int().min(1).default(10),
          threadsPerDay: z.int().min(1).default(5),
          reactionsPerHour: z.int().min(1).default(60),
        })
        .prefault({}),
      mentionedGroup: z.int().min(1).default(200),
      digest: z
        .strictObject({
          hour: z.int().min(0).max(23).default(7),
          weekday: z
            .enum([
              'monday',
              'tuesday',
              'wednesday',
              'thursday',
              'friday',
              'saturday',
              'sunday',
            ])
            .default('monday'),
          timeZone: z
            .string()
            .refine(isTimeZone, {
              error: 'must be a time zone such as Europe/Helsinki',
            })
            .default('Europe/Helsinki'),
          default: z.enum(DIGESTS).default('weekly'),
        })
        .prefault({}),
    })
    .prefault({}),
  moderators: z.array(refSchema).default([]),
  regions: z
    .array(
      z.strictObject({
        id: regionSchema,
        title: z.strictObject({
          fi: titleSchema,
          sv: titleSchema,
          en: titleSchema,
        }),
      }),
    )
    .min(1)
    .default([...DEFAULT_REGIONS]),
  threeSixtyGiving: grantSettingsSchema.optional(),
  // Settings of the modules, which they check themselves.
  catalog: z.unknown().optional(),
  search: z.unknown().optional(),
});

/** The settings of the plugin; sizes in bytes, durations in milliseconds. */
export type InnokylaConfig = z.output<typeof schema>;

/** Reads `innokyla` of the configuration. A wrong setting stops the start with a message that names it and its rule. */
export function readInnokylaConfig(config: Config): InnokylaConfig {
  const result = schema
    .strict()
    .safeParse(config.getOptional('innokyla') ?? {});
  if (result.success) return result.data;
  const wrong = result.error.issues.map(issue => {
    const path = ['innokyla', ...issue.path.map(String)].join('.');
    return issue.code === 'unrecognized_keys'
      ? `${path}.${issue.keys[0]} is not a setting`
      : `${path}: ${issue.message}`;
  });
  throw new InputError(`Wrong configuration: ${wrong.join('; ')}`);
}
