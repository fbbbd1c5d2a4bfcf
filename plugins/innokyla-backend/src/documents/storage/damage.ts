import { ApiError } from '../../http/errors';

/** What can be wrong with a stored file. */
export type Damage = 'missing' | 'changed';

const WHAT: Record<Damage, string> = {
  missing: 'The file is missing from the storage.',
  changed:
    'The stored file is damaged: its bytes are not those that were uploaded.',
};

/**
 * The answer to whoever opens a damaged file: it is neither sent nor half sent. Whoever still has the file mends it by
 * uploading it again, to any place: equal bytes are kept once.
 */
export const damagedFile = (damage: Damage) =>
  new ApiError(
    500,
    damage === 'missing' ? 'FileMissingError' : 'FileDamagedError',
    `${WHAT[damage]} Upload the same file again if you have it, which mends it, or tell the owner of the portal; nothing else of the document is lost.`,
  );
