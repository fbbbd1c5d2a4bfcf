import { invalid } from '../../http/errors';
import { type PeopleDeps, readersAmong } from '../../permissions/readersAmong';
import { mayRead } from '../../permissions/readable';
import type { Asker } from '../asker';
import type { MentionRules } from '../posts/mentionRules';
import type { AnchorRow } from '../rows';

const FIELD = 'reviewers';

/** Who can be asked for comments. */
export class ReviewerRules {
  constructor(
    private readonly deps: PeopleDeps & {
      mentions: Pick<MentionRules, 'demandSmallGroups'>;
    },
  ) {}

  /**
   * Throws 400 naming whoever of `added` cannot be asked: whom the portal does not know, a group that is too large, a person
   * who may not read what is discussed, and so could neither see the request nor answer it. Of a group some may and some may
   * not, and nobody says which of them is meant. What of the catalog is not ours is read by its own permissions, and the
   * catalog answers only the person who asks: there nobody can tell, so everybody known can be asked.
   */
  async demandAskable(
    asker: Asker,
    anchor: AnchorRow | undefined,
    reviewers: readonly string[],
    added: readonly string[] = reviewers,
  ): Promise<void> {
    if (!added.length) return;
    const known = await asker.readableInCatalog(added);
    demandAll(reviewers, added, known, ref => `the portal knows no ${ref}`);
    await this.deps.mentions.demandSmallGroups(added, FIELD);
    if (!anchor) return;
    const people = added.filter(ref => ref.startsWith('user:'));
    const readers = await readersAmong(this.deps, people, viewer =>
      mayRead(viewer, anchor),
    );
    demandAll(
      reviewers,
      people,
      readers,
      ref =>
        `${ref} may not read what is discussed here; ask somebody who may, or let them in first`,
    );
  }
}

function demandAll(
  reviewers: readonly string[],
  refs: readonly string[],
  allowed: readonly string[],
  words: (ref: string) => string,
): void {
  const issues = refs
    .filter(ref => !allowed.includes(ref))
    .map(ref => ({
      field: `${FIELD}.${reviewers.indexOf(ref)}`,
      message: words(ref),
    }));
  if (issues.length) throw invalid(issues.slice(0, 20));
}
