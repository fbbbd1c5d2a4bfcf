import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import { useQueries } from '@tanstack/react-query';
import { useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import { nameInRef } from '../../../ui/references/refNames';
import {
  refNameQuery,
  useFindRefName,
} from '../../../ui/references/useRefNames';
import { useThreadTools } from '../threadTools';

type Reaction = NonNullable<Post['reactions']>[number];

/** Tells of each reaction to a post who gave it, in words: oneself last, and beside those whose names are known how many others. */
export function useReactors(reactions: readonly Reaction[]) {
  const t = useTexts();
  const format = useFormat();
  const find = useFindRefName();
  const { me } = useThreadTools();
  const refs = [...new Set(reactions.flatMap(({ people }) => people))].filter(
    ref => ref !== me,
  );
  const names = useQueries({
    queries: refs.map(ref => refNameQuery(find, ref)),
    combine: found =>
      new Map(refs.map((ref, at) => [ref, found[at].data ?? nameInRef(ref)])),
  });
  return ({ people, count, mine }: Reaction): string => {
    const others = people.filter(ref => ref !== me);
    const named = others.map(ref => names.get(ref) ?? nameInRef(ref));
    // The portal names the first of many.
    const unnamed = count - named.length - (mine ? 1 : 0);
    return format.list([
      ...named,
      ...(unnamed > 0
        ? [t('discussions.post.reactedOthers', { count: unnamed })]
        : []),
      ...(mine ? [t('discussions.post.reactedYou')] : []),
    ]);
  };
}
