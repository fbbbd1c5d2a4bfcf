import type { Thread } from '@innokyla/backstage-plugin-innokyla-common';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { daysUntil } from './due';

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
