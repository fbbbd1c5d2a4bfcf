import { invalidField } from './errors';

/** The rule for texts: PostgreSQL can keep every character but this one, and what one database takes the other must take too. */
export const NUL_RULE = 'must not hold control characters such as NUL';

/**
 * Throws 400 naming the first text with a NUL anywhere in a body, for schemas let it pass where a text is free. Without
 * recursion: a body may be nested deeper than the stack.
 */
export function demandNoNul(body: unknown): void {
  const open: { value: unknown; path: readonly string[] }[] = [
    { value: body, path: [] },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      if (value.includes('\u0000')) {
        throw invalidField(path.join('.') || 'body', NUL_RULE);
      }
    } else if (value && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        if (typeof item === 'string' || (item && typeof item === 'object')) {
          // Only so much of the path as is of use to a person; a path of every level would make this quadratic.
          open.push({
            value: item,
            path: path.length < 8 ? [...path, key] : path,
          });
        }
      }
    }
  }
}
