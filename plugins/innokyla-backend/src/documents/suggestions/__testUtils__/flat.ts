import type { Suggestions } from '@innokyla/backstage-plugin-innokyla-common';

/** Suggestions as lines of `field value`, those of a confidence from `least` on. */
export function flat(suggestions: Suggestions, least = 0): string[] {
  const { language, type, money, dates, ...lists } = suggestions;
  const sure = <T>(list: readonly { value: T; confidence: number }[]) =>
    list.filter(({ confidence }) => confidence >= least).map(s => s.value);
  return [
    ...sure(language ? [language] : []).map(value => `language ${value}`),
    ...sure(type ? [type] : []).map(value => `type ${value}`),
    ...sure(money).map(
      ({ role, year, cents }) => `money ${role} ${year ?? '-'} ${cents}`,
    ),
    ...sure(dates).map(({ field, value }) =>
      typeof value === 'string'
        ? `${field} ${value}`
        : `${field} ${value.start}/${value.end}`,
    ),
    ...Object.entries(lists).flatMap(([field, list]) =>
      typeof list === 'string'
        ? []
        : sure<unknown>(list).map(value =>
            field === 'workspaces'
              ? `workspaces ${(value as { name: string }).name}`
              : `${field} ${value}`,
          ),
    ),
  ];
}
