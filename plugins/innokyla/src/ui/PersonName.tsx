import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** A person or a group as the portal's catalog presents them, leading to their page. */
export function PersonName({ personRef }: { personRef: string }) {
  return <EntityRefLink entityRef={personRef} hideIcon />;
}
