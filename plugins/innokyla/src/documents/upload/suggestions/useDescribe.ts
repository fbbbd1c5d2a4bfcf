import type { Language } from '@innokyla/backstage-plugin-innokyla-common';
import { useRegionName } from '../../../entities/queries';
import { useKindTexts, useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import type { FilledField } from './fill';
import type { FilledDetail } from './fillFile';
import type { Sum } from './fillMoney';

/** Writes a suggested value in the person's own language. */
export function useDescribe() {
  const t = useTexts();
  const kinds = useKindTexts();
  const format = useFormat();
  const regionName = useRegionName();
  return (field: FilledField | FilledDetail, value: unknown): string => {
    switch (field) {
      case 'money': {
        const { role, year, cents } = value as Sum;
        const name = t(`kind.GrantApplication.money.${role}`);
        return `${name} ${year}: ${format.euros(cents)}`;
      }
      case 'regions':
        return regionName(String(value));
      case 'state':
      case 'grantType':
      case 'applicationType':
        return kinds.choice('GrantApplication', field, String(value));
      case 'type':
        return kinds.choice('Document', 'type', String(value));
      case 'deadline':
        return format.instant(String(value));
      case 'date':
      case 'proposedOn':
      case 'decidedOn':
      case 'usableUntil':
        return format.day(String(value));
      case 'usage':
        return format.period(value as { start: string; end?: string });
      case 'language':
        return t(`common.language.${value as Language}`);
      default:
        return String(value);
    }
  };
}
