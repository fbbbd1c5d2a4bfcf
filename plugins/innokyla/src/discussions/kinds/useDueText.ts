import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { daysUntil } from './due';

/** Longer ago than this many days, the date alone says it: nobody counts back two thousand days. */
const MOST_COUNTED = 60;

/** Until when comments are asked for, in words; undefined without a date. */
export function useDueText(): (
  thread: Pick<Thread, 'dueAt' | 'late'>,
) => { text: string; late?: string } | undefined {
  const t = useTexts();
  const format = useFormat();
  return ({ dueAt, late }) => {
    if (!dueAt) return undefined;
    const day = format.dayOf(dueAt);
    const days = daysUntil(dueAt, Date.now());
    if (days < 0 && late && -days > MOST_COUNTED) {
      return {
        text: t('discussions.kinds.dueWas', { day }),
        late: t('discussions.kinds.late'),
      };
    }
    if (days < 0) {
      return {
        text: t('discussions.kinds.wasDue', { day }),
        late: late
          ? t('discussions.kinds.lateBy', { count: -days })
          : undefined,
      };
    }
    if (days === 0) return { text: t('discussions.kinds.dueToday', { day }) };
    return { text: t('discussions.kinds.dueIn', { day, count: days }) };
  };
}
