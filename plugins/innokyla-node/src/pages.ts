import { parseRef } from '@innokyla/backstage-plugin-innokyla-common';

/**
 * Path of an entity's page in the portal, from the root of the app, for instance
 * `/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo`.
 *
 * @throws `TypeError` when it is not an entity reference
 */
export function entityPagePath(ref: string): string {
  const { kind, namespace, name } = parseRef(ref);
  return `/innokyla/${kind}/${namespace}/${name}`;
}
