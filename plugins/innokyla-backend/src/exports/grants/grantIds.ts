import {
  type InnokylaEntity,
  slugFromTitle,
} from '@innokyla/backstage-plugin-innokyla-common';
import { createHash } from 'node:crypto';
import type { GrantSettings } from './grantSettings';

/** The longest that a slug becomes; longer names are cut there. */
const SLUG = 63;

/**
 * A grant is a year of an application. Workspace, name and year are parted by what none of them can hold, so no two
 * grants get the same one; none of them changes when the title does.
 */
export function grantId(
  { prefix }: GrantSettings,
  entity: InnokylaEntity,
  year: number,
): string {
  const { namespace, name } = entity.metadata;
  return `${prefix}-${namespace}_${name}_${year}`;
}

/**
 * The identifier of an organisation: the official one that the portal's owner has told, else, as the standard asks where
 * none is known, the publisher's prefix with the name.
 */
export function organisation(
  { prefix, organisations }: GrantSettings,
  name: string,
): { id: string; name: string } {
  const same = (text: string) => text.trim().toLocaleLowerCase('fi');
  const known = organisations.find(one => same(one.name) === same(name));
  return { id: known?.identifier ?? `${prefix}-ORG_${nameId(name)}`, name };
}

function nameId(name: string): string {
  const slug = slugFromTitle(name);
  // A name in other letters leaves nothing, and two long ones could be cut to the same.
  return slug && slug.length < SLUG - 1
    ? slug
    : `${slug}_${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;
}
