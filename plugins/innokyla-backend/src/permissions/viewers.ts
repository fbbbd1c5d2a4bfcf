import type {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type BasicPermission,
  type QueryPermissionResponse,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  entityDeletePermission,
  entityReadPermission,
  entityUpdatePermission,
  postCreatePermission,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Request } from 'express';
import { notAllowed } from '../http/errors';
import type { MemberStore } from '../workspaces/memberStore';
import { entityResourceRef, type PolicyFilter } from './rules';
import { type PolicyDecision, Viewer } from './viewer';

/** Resolves who asks: the person, their groups, their roles and what the portal's policy says. */
export class Viewers {
  readonly #options: {
    auth: AuthService;
    httpAuth: HttpAuthService;
    userInfo: UserInfoService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    members: MemberStore;
    moderators: readonly string[];
  };

  constructor(options: {
    auth: AuthService;
    httpAuth: HttpAuthService;
    userInfo: UserInfoService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    members: MemberStore;
    /** Refs of users and groups who moderate the whole portal. */
    moderators: readonly string[];
  }) {
    this.#options = options;
  }

  /**
   * The viewer of a request. Another backend plugin sees what the whole portal sees.
   * `cookie` lets a browser download with the cookie alone; only for routes registered for it.
   */
  async ofRequest(
    req: Request,
    { cookie = false }: { cookie?: boolean } = {},
  ): Promise<Viewer> {
    const { auth, httpAuth } = this.#options;
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
      allowLimitedAccess: cookie,
    });
    if (auth.isPrincipal(credentials, 'user')) return this.#ofUser(credentials);
    return Viewer.portal('user:default/service');
  }

  /** The person of a request; other backend plugins are refused, for they change nothing here. */
  async personOf(req: Request): Promise<Viewer> {
    const viewer = await this.ofRequest(req);
    if (viewer.type !== 'user') {
      throw notAllowed('Only a signed-in person can do this.');
    }
    return viewer;
  }

  /** Throws 403 unless the portal's policy allows a permission that is not about one entity. */
  async demand(
    req: Request,
    permission: BasicPermission,
    message: string,
  ): Promise<void> {
    if (!(await this.allows(req, permission))) throw notAllowed(message);
  }

  /** Whether the portal's policy allows a permission that is not about one entity. */
  async allows(req: Request, permission: BasicPermission): Promise<boolean> {
    const { httpAuth, permissions } = this.#options;
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const [decision] = await permissions.authorize([{ permission }], {
      credentials,
    });
    return decision.result === AuthorizeResult.ALLOW;
  }

  async #ofUser(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<Viewer> {
    const { userInfo, permissions, permissionsRegistry, members, moderators } =
      this.#options;
    const who = async () => {
      const info = await userInfo.getUserInfo(credentials);
      const refs = [
        ...new Set(
          [info.userEntityRef, ...info.ownershipEntityRefs].map(ref =>
            ref.toLocaleLowerCase('en-US'),
          ),
        ),
      ];
      return { refs, memberships: await members.membershipsOf(refs) };
    };
    // The portal's policy and the roles here know nothing of each other: neither waits for the other.
    const [{ refs, memberships }, decisions] = await Promise.all([
      who(),
      permissions.authorizeConditional(
        [
          { permission: entityReadPermission },
          { permission: entityUpdatePermission },
          { permission: entityDeletePermission },
          // About no resource, which the types of this call do not know; the portal answers it as definitely as any other.
          // Asked apart it would cost every request a call more.
          { permission: postCreatePermission as unknown as ResourcePermission },
        ],
        { credentials },
      ),
    ]);
    const rules = permissionsRegistry.getPermissionRuleset(entityResourceRef);
    const [read, update, remove, post] = decisions.map(d =>
      toDecision(d, rules),
    );
    return Viewer.user({
      ref: refs[0],
      refs,
      memberships,
      isModerator: refs.some(ref => moderators.includes(ref)),
      policy: {
        read,
        update,
        delete: remove,
        post: post.result === 'allow',
      },
    });
  }
}

function toDecision(
  decision: QueryPermissionResponse,
  rules: PermissionRuleset<any, PolicyFilter>, // any: the transformer never looks at a resource
): PolicyDecision {
  if (decision.result === AuthorizeResult.ALLOW) return { result: 'allow' };
  if (decision.result === AuthorizeResult.DENY) return { result: 'deny' };
  if (!('conditions' in decision)) return { result: 'deny' };
  return {
    result: 'conditional',
    criteria: createConditionTransformer(rules)(decision.conditions),
  };
}
