/** The HTTP status behind an error, or undefined when no answer came at all. */
export function statusOf(error: unknown): number | undefined {
  const candidate = error as
    | { statusCode?: unknown; response?: { status?: unknown } }
    | undefined;
  const status = candidate?.statusCode ?? candidate?.response?.status;
  return typeof status === 'number' ? status : undefined;
}

/** A field of what the backend said of an error; undefined when it said nothing of it. */
function saidOf(error: unknown, field: string): unknown {
  const body = (error as { body?: { error?: Record<string, unknown> } })?.body;
  return body?.error?.[field];
}

/** What the backend said, which names the field and the rule, in English; undefined when it said nothing. */
export function messageOf(error: unknown): string | undefined {
  const message = saidOf(error, 'message');
  return typeof message === 'string' && message ? message : undefined;
}

/** The instant from which what was refused will be taken, in milliseconds; undefined when the backend named none. */
export function retryAtOf(error: unknown): number | undefined {
  const said = saidOf(error, 'retryAt');
  const at = typeof said === 'string' ? Date.parse(said) : NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** The most bytes that are taken; undefined when the backend named none. */
export function maxBytesOf(error: unknown): number | undefined {
  const said = saidOf(error, 'maxBytes');
  return typeof said === 'number' ? said : undefined;
}
