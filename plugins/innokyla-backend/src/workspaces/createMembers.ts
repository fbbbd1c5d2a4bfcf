import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Router } from 'express';
import type { Knex } from 'knex';
import type { EntityStore } from '../entities/entityStore';
import type { Viewers } from '../permissions/viewers';
import { createMemberRouter } from './memberRouter';
import { MemberService } from './memberService';
import type { MemberStore } from './memberStore';

/** Puts the feature together: who belongs to which workspace, and its routes. */
export function createMembers(deps: {
  knex: Knex;
  viewers: Viewers;
  members: MemberStore;
  entities: EntityStore;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): { router: Router } {
  const { viewers, auditor, catalog, httpAuth } = deps;
  return {
    router: createMemberRouter({
      viewers,
      members: new MemberService(deps),
      async isKnown(req, ref) {
        const credentials = await httpAuth.credentials(req, {
          allow: ['user'],
        });
        return (
          (await catalog.getEntityByRef(ref, { credentials })) !== undefined
        );
      },
      auditor,
    }),
  };
}
