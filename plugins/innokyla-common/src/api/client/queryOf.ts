/** A query string with its question mark; values that are not set are left out, lists stand as several of one name. */
export function queryOf(query: object): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) params.append(key, String(one));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}
