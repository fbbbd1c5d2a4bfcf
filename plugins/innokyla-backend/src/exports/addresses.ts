import type { RootConfigService } from '@backstage/backend-plugin-api';
import { findKind, parseRef } from '@innokyla/backstage-plugin-innokyla-common';

/** Addresses of entities in the portal. */
export type AddressOf = (ref: string) => string;

/** Reads where the portal stands. */
export function readAddresses(config: RootConfigService): AddressOf {
  const base = (
    config.getOptionalString('app.baseUrl') ??
    config.getString('backend.baseUrl')
  ).replace(/\/+$/, '');
  return ref => {
    const { kind, namespace, name } = parseRef(ref);
    return findKind(kind)
      ? `${base}/innokyla/${kind}/${namespace}/${name}`
      : `${base}/catalog/${namespace}/${kind}/${name}`;
  };
}
