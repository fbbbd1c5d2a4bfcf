import type { Revision } from '@innokyla/backstage-plugin-innokyla-common';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';

/** What the backend writes as the note of a restored text; the number is the revision it came from. */
const RESTORED = /^↺ (\d+)$/;

/** The note that a person wrote. */
export const noteOf = (revision: Revision): string | undefined =>
  revision.note && !RESTORED.test(revision.note) ? revision.note : undefined;

/**
 * Says in words what happened at each revision, by how it differs from the one before it. `revisions` are the newest first;
 * `whole` tells whether the last of them is the very first, which has nothing before it.
 */
export function useWhatChanged(
  revisions: readonly Revision[],
  whole: boolean,
): (index: number) => string[] {
  const t = useTexts();
  const format = useFormat();
  return index => {
    const now = revisions[index];
    const before: Revision | undefined = revisions[index + 1];
    const audience = t(`common.visibility.${now.visibility}`);
    const words: string[] = [];
    const restored = RESTORED.exec(now.note ?? '');
    if (restored) {
      const from = revisions.find(one => String(one.revision) === restored[1]);
      words.push(
        from
          ? t('history.change.restoredFrom', { when: format.instant(from.at) })
          : t('history.change.restored'),
      );
    }
    if (!before) {
      if (whole) {
        words.push(
          now.status === 'draft'
            ? t('history.change.begun')
            : t('history.change.made', { audience }),
        );
      }
      return words;
    }
    if (now.status !== before.status) {
      if (now.status === 'draft') words.push(t('history.change.withdrawn'));
      else if (now.status === 'archived') {
        words.push(t('history.change.archived'));
      } else {
        words.push(
          before.status === 'archived'
            ? t('history.change.broughtBack', { audience })
            : t('history.change.published', { audience }),
        );
      }
    } else if (now.visibility !== before.visibility && now.status !== 'draft') {
      words.push(t('history.change.audience', { audience }));
    }
    if (now.title !== before.title) {
      words.push(t('history.change.title', { title: now.title }));
    }
    return words.length || noteOf(now) ? words : [t('history.change.other')];
  };
}
