import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';

/** Whether the viewer may change what a thread says of itself. Of a locked one its author only says whether it is settled. */
export const mayReword = ({ abilities, locked }: Thread): boolean =>
  abilities.canEdit && (!locked || abilities.canModerate);
