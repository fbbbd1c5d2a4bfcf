import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import { MoneyTable } from './MoneyTable';
import { Reports } from './Reports';

/** What only an application has: its money and the reports it owes. */
export function ApplicationParts({ entity }: { entity: InnokylaEntity }) {
  return (
    <>
      <MoneyTable spec={entity.spec} />
      <Reports spec={entity.spec} />
    </>
  );
}
