import {
  findKind,
  summarySchema,
  titleSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { z } from 'zod';
import { type Part, sectionOf } from './content';

/** A broken rule of a part: where in it, and the rule as the schema says it. */
export interface Problem {
  /** Path inside the part, for instance `2.applied`; empty for the part as a whole. */
  path: string;
  message: string;
}

const required = (): Problem => ({ path: '', message: 'must not be empty' });

/** The schema of a part; nothing for a part that a newer backend knows and we do not. */
function schemaOf(kind: string, part: Part): z.ZodType | undefined {
  if (part === 'title') return titleSchema;
  if (part === 'description') return summarySchema.optional();
  const shape = findKind(kind)?.spec.shape as
    | Record<string, z.ZodType>
    | undefined;
  const section = sectionOf(part);
  if (section) {
    const sections = shape?.sections as
      | z.ZodOptional<z.ZodObject<Record<string, z.ZodType>>>
      | undefined;
    return sections?.unwrap().shape[section];
  }
  return part.startsWith('spec.')
    ? shape?.[part.slice('spec.'.length)]
    : undefined;
}

/** Whether an entity of the kind cannot be without a field of its spec. */
export function isRequired(kind: string, part: Part): boolean {
  return schemaOf(kind, part)?.safeParse(undefined).success === false;
}

const isBlank = (value: unknown) =>
  value === undefined ||
  (typeof value === 'string' && !value.trim()) ||
  (Array.isArray(value) && value.length === 0);

/** A row that has been added and not filled in is nothing yet, neither to be sent nor to be corrected. */
const isBlankRow = (row: unknown) =>
  typeof row === 'object' &&
  row !== null &&
  !Array.isArray(row) &&
  Object.values(row).every(isBlank);

/** What is wrong in a part, by the same schema that the backend checks it with. */
export function problemsOf(
  kind: string,
  part: Part,
  value: unknown,
): Problem[] {
  const schema = schemaOf(kind, part);
  if (!schema) return [];
  if (isBlank(value)) return isRequired(kind, part) ? [required()] : [];
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues
    .filter(
      ({ path }) =>
        !Array.isArray(value) || !isBlankRow(value[Number(path[0])]),
    )
    .map(issue => ({
      path: issue.path.map(String).join('.'),
      message: issue.message,
    }));
}

/** What is sent for a part: a blank line, row, list or period is left out, for the schema has no empty ones. */
export function sendable(value: unknown): unknown {
  const tidy = Array.isArray(value)
    ? value.filter(row => !isBlankRow(row))
    : value;
  return isBlank(tidy) || isBlankRow(tidy) ? undefined : tidy;
}

/**
 * The parts that the backend's refusal is about, and what it says of each. Issues of parts that the form does not have
 * are left out.
 */
export function problemsOfRefusal(
  error: unknown,
  parts: readonly Part[],
): Map<Part, Problem[]> {
  const { issues, field, message } =
    (
      error as {
        body?: {
          error?: {
            issues?: { field: string; message: string }[];
            field?: string;
            message?: string;
          };
        };
      }
    ).body?.error ?? {};
  const named = issues ?? (field ? [{ field, message: message ?? '' }] : []);
  const byPart = new Map<Part, Problem[]>();
  for (const issue of named) {
    const part = parts.find(
      p => issue.field === p || issue.field.startsWith(`${p}.`),
    );
    if (!part) continue;
    byPart.set(part, [
      ...(byPart.get(part) ?? []),
      {
        path: issue.field.slice(part.length + 1),
        message: issue.message,
      },
    ]);
  }
  return byPart;
}
