import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { Role } from '@innokyla/backstage-plugin-innokyla-common';
import type { PolicyFilter } from './rules';

/** What the portal's policy says of reading, changing or deleting entities. */
export type PolicyDecision =
  | { result: 'allow' }
  | { result: 'deny' }
  | { result: 'conditional'; criteria: PermissionCriteria<PolicyFilter> };

const ALLOW: PolicyDecision = { result: 'allow' };

/** A role in one workspace, with the root workspace above it. */
export interface Membership {
  workspaceId: string;
  programmeId: string;
  role: Role;
}

const RANK: Record<Role, number> = { expert: 1, member: 2, admin: 3 };

/**
 * Who asks. Resolved once a request; every read of every store takes one as its first argument and turns it into SQL
 * (`readable.ts`). Three kinds: a person; the portal at large, which sees what everybody sees (other backend plugins);
 * and the system, which sees all and must say what for.
 */
export class Viewer {
  readonly #roles = new Map<string, Role>();
  readonly #programmes = new Set<string>();

  private constructor(
    readonly type: 'user' | 'portal' | 'system',
    /** The person's ref, or who the system acts as; written into what they change. */
    readonly ref: string,
    /** The person and the groups they stand for. */
    readonly refs: readonly string[],
    memberships: readonly Membership[],
    readonly isModerator: boolean,
    readonly policy: {
      read: PolicyDecision;
      update: PolicyDecision;
      delete: PolicyDecision;
      /** Whether the person may write into discussions at all. */
      post: boolean;
    },
    /** Refs of foreign catalog entities that the catalog lets this person read; set per request by the service. */
    readonly catalogRefs: readonly string[] = [],
  ) {
    for (const { workspaceId, programmeId, role } of memberships) {
      const held = this.#roles.get(workspaceId);
      if (!held || RANK[role] > RANK[held]) this.#roles.set(workspaceId, role);
      this.#programmes.add(programmeId);
    }
    this.#memberships = memberships;
  }

  readonly #memberships: readonly Membership[];

  static user(options: {
    ref: string;
    refs: readonly string[];
    memberships: readonly Membership[];
    isModerator?: boolean;
    policy?: Partial<Viewer['policy']>;
  }): Viewer {
    return new Viewer(
      'user',
      options.ref,
      options.refs,
      options.memberships,
      options.isModerator ?? false,
      {
        read: ALLOW,
        update: ALLOW,
        delete: ALLOW,
        post: true,
        ...options.policy,
      },
    );
  }

  /** Sees what the whole portal may see, and changes nothing. */
  static portal(ref: string): Viewer {
    const deny: PolicyDecision = { result: 'deny' };
    return new Viewer('portal', ref, [], [], false, {
      read: ALLOW,
      update: deny,
      delete: deny,
      post: false,
    });
  }

  /** For jobs. The reason stands in the code that asks, so that a reader can judge it. */
  static system(_reason: string, ref = 'user:default/system'): Viewer {
    return new Viewer('system', ref, [], [], false, {
      read: ALLOW,
      update: ALLOW,
      delete: ALLOW,
      post: true,
    });
  }

  /** The same viewer, who is also known to be allowed by the catalog to read these entities of other kinds. */
  withCatalogRefs(refs: readonly string[]): Viewer {
    return new Viewer(
      this.type,
      this.ref,
      this.refs,
      this.#memberships,
      this.isModerator,
      this.policy,
      refs,
    );
  }

  /** The same viewer with the roles they hold now; for a request that has just given them one. */
  withMemberships(memberships: readonly Membership[]): Viewer {
    return new Viewer(
      this.type,
      this.ref,
      this.refs,
      memberships,
      this.isModerator,
      this.policy,
      this.catalogRefs,
    );
  }

  roleIn(workspaceId: string): Role | undefined {
    return this.#roles.get(workspaceId);
  }

  isEditorIn(workspaceId: string): boolean {
    const role = this.roleIn(workspaceId);
    return this.type === 'system' || role === 'admin' || role === 'member';
  }

  isAdminIn(workspaceId: string): boolean {
    return this.type === 'system' || this.roleIn(workspaceId) === 'admin';
  }

  /** Whether the person belongs to any workspace under this root. */
  isInProgramme(programmeId: string): boolean {
    return this.type === 'system' || this.#programmes.has(programmeId);
  }

  get workspaceIds(): string[] {
    return [...this.#roles.keys()];
  }

  get editorWorkspaceIds(): string[] {
    return this.workspaceIds.filter(id => this.isEditorIn(id));
  }

  get adminWorkspaceIds(): string[] {
    return this.workspaceIds.filter(id => this.isAdminIn(id));
  }

  get programmeIds(): string[] {
    return [...this.#programmes];
  }
}
