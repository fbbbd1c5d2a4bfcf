import type { Request } from 'express';
import type { SendingRight } from '../documents/uploads/sendingRight';
import { notAllowed } from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import type { Viewers } from '../permissions/viewers';
import { postCreatePermission } from '@innokyla/backstage-plugin-innokyla-common';
import { type AnchorEntities, findAnchor, mayDiscuss } from './anchors';
import type { Asker } from './asker';
import { whyClosed } from './threads/refusal';

/** Files for posts are sent by those who may post: roles, the catalog and the portal's policy decide it for both. */
export function sendingRight(deps: {
  entities: AnchorEntities;
  viewers: Pick<Viewers, 'demand'>;
  asker: (req: Request, viewer: Viewer) => Asker;
}): SendingRight {
  return async (req, viewer, ref) => {
    await deps.viewers.demand(
      req,
      postCreatePermission,
      'You may not write into discussions in this portal, so you cannot send files for them.',
    );
    const anchor = await findAnchor(
      deps.entities,
      deps.asker(req, viewer),
      ref,
    );
    const { allowed, workspace } = await mayDiscuss(deps.entities, anchor);
    if (!allowed) {
      throw (
        whyClosed(anchor.entity, workspace) ??
        notAllowed(
          'Only those who may discuss this can send files for its discussions.',
        )
      );
    }
    return { workspaceId: anchor.entity?.workspace_id };
  };
}
