import { invalid } from '../../http/errors';
import type { Asker } from '../asker';

/**
 * Throws 400 naming each person or group that the catalog does not know, or does not show the asker: a request to a misspelt
 * ref would wait for whoever gets that name one day. One call for all of them.
 */
export async function demandKnown(
  { readableInCatalog }: Asker,
  field: string,
  asked: readonly string[],
  refs: readonly string[] = asked,
): Promise<void> {
  if (!refs.length) return;
  const known = new Set(await readableInCatalog(refs));
  const issues = refs
    .filter(ref => !known.has(ref))
    .map(ref => ({
      field: `${field}.${asked.indexOf(ref)}`,
      message: `the portal knows no ${ref}`,
    }));
  if (issues.length) throw invalid(issues.slice(0, 20));
}
