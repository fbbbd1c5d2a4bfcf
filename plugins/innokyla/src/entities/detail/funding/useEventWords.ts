import { useKindTexts, useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import type { FundingEvent } from './fundingTimeline';

/** The words of an event: what it is, and when. */
export interface EventWords {
  name(event: FundingEvent): string;
  /** With the clock time where there is one, and of reports how they stand. */
  when(event: FundingEvent): string;
}

/** The words of events in the chosen language. */
export function useEventWords(): EventWords {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const format = useFormat();
  const kind = 'GrantApplication';
  return {
    name: ({ type, report }) => {
      if (report) {
        return report.type
          ? kindTexts.choice(kind, 'reportType', report.type)
          : t('detail.reports.title');
      }
      return type === 'usage'
        ? t('funding.time.usage')
        : kindTexts.fact(kind, type);
    },
    when: ({ type, written, period, report }) => {
      if (report) {
        return t(`detail.reports.${report.standing}`, {
          when: format.instant(written),
          day: report.deliveredOn ? format.day(report.deliveredOn) : '',
        });
      }
      if (period) return format.period(period);
      return type === 'deadline'
        ? format.instant(written)
        : format.day(written);
    },
  };
}
