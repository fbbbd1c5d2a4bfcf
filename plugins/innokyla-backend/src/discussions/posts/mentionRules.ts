import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { MAX_MENTIONS } from '@innokyla/backstage-plugin-innokyla-common';
import { invalidField } from '../../http/errors';
import { catalogIsSilent } from '../asker';

/** Whom a text may mention. */
export class MentionRules {
  constructor(
    private readonly deps: {
      catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
      auth: Pick<AuthService, 'getOwnServiceCredentials'>;
      /** The most people that a mentioned group may have. */
      largestGroup: number;
    },
  ) {}

  /** Throws 400 when a post mentions too many, or a group that is too large. */
  async demandFew(mentioned: readonly string[], field: string): Promise<void> {
    // Each text of an experience holds no more by itself; together they may.
    if (mentioned.length > MAX_MENTIONS) {
      throw invalidField(
        field,
        `must mention at most ${MAX_MENTIONS} people and groups, with what the other fields say`,
      );
    }
    await this.demandSmallGroups(mentioned, field);
  }

  /**
   * Throws 400 naming a group that is too large to be mentioned or asked for comments, so that nobody calls a whole
   * organisation by one word. The catalog is asked as the portal sees it, for a group that the writer may not look into counts
   * as much; and only when there is a group.
   */
  async demandSmallGroups(
    refs: readonly string[],
    field: string,
  ): Promise<void> {
    const groups = refs.filter(ref => ref.startsWith('group:'));
    if (groups.length === 0) return;
    const { catalog, auth, largestGroup } = this.deps;
    const { items } = await catalog
      .getEntitiesByRefs(
        { entityRefs: groups, fields: ['kind', 'relations'] },
        { credentials: await auth.getOwnServiceCredentials() },
      )
      .catch(() => {
        throw catalogIsSilent();
      });
    const tooLarge = groups.find((_, index) => {
      const people = (items[index]?.relations ?? []).filter(
        ({ type, targetRef }) =>
          type === 'hasMember' && targetRef.toLowerCase().startsWith('user:'),
      );
      return people.length > largestGroup;
    });
    if (tooLarge) {
      throw invalidField(
        field,
        `calls ${tooLarge}, which has more than ${largestGroup} people; name those whom it concerns`,
      );
    }
  }
}
