/** The HTTP status behind an error, or undefined when no answer came at all. */
export function statusOf(error: unknown): number | undefined {
  const candidate = error as
    | { statusCode?: unknown; response?: { status?: unknown } }
    | undefined;
  const status = candidate?.statusCode ?? candidate?.response?.status;
  return typeof status === 'number' ? status : undefined;
}

/** What the backend said, which names the field and the rule; undefined when it said nothing. */
export function messageOf(error: unknown): string | undefined {
  const body = (error as { body?: { error?: { message?: unknown } } })?.body;
  const message = body?.error?.message;
  return typeof message === 'string' && message ? message : undefined;
}
