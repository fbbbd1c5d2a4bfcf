import type { Reaction } from '@innokyla/backstage-plugin-innokyla-common';

/** The reactions that are offered; every other emoji that somebody gave is shown, too. */
export const PALETTE = [
  { emoji: '👍', name: 'agree' },
  { emoji: '❤️', name: 'heart' },
  { emoji: '👏', name: 'applause' },
  { emoji: '🎉', name: 'celebrate' },
  { emoji: '💡', name: 'idea' },
  { emoji: '🤔', name: 'thinking' },
  { emoji: '😊', name: 'smile' },
  { emoji: '🙏', name: 'thanks' },
] as const;

/** The reactions to a post after one's own was given or taken back. */
export function withReaction(
  reactions: readonly Reaction[],
  emoji: string,
  isOn: boolean,
  me: string,
): Reaction[] {
  const known = reactions.find(reaction => reaction.emoji === emoji);
  if ((known?.mine ?? false) === isOn) return [...reactions];
  if (!known)
    return [...reactions, { emoji, count: 1, mine: true, people: [me] }];
  const people = known.people.filter(ref => ref !== me);
  const changed = {
    ...known,
    mine: isOn,
    count: known.count + (isOn ? 1 : -1),
    people: isOn ? [...people, me] : people,
  };
  return reactions
    .map(reaction => (reaction === known ? changed : reaction))
    .filter(({ count }) => count > 0);
}
