import type {
  GrantApplicationSpec,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import { eurosOf } from '../euros';
import type { Speech } from '../speech';
import { grantId, organisation } from './grantIds';
import type { GrantSettings } from './grantSettings';

/** A grant of the 360Giving standard, as far as we know of one. */
export interface Grant {
  id: string;
  title: string;
  description: string;
  currency: 'EUR';
  amountAppliedFor?: number;
  amountAwarded: number;
  amountDisbursed?: number;
  awardDate: string;
  url: string;
  plannedDates: { startDate: string; endDate: string }[];
  recipientOrganization: { id: string; name: string }[];
  beneficiaryLocation?: Location[];
  fundingOrganization: { id: string; name: string }[];
  grantProgramme: { code: string; title: string }[];
  dateModified: string;
  dataSource: string;
}

interface Location {
  name: string;
  countryCode?: string;
  geoCode: string;
  geoCodeType: string;
}

/** What the standard demands and an application may lack. */
export const LACKS = ['decidedOn', 'host', 'granted'] as const;
/** What an application lacks to be a grant. */
export type Lack = (typeof LACKS)[number];

/** The schemes of regions that we know to be Finnish. */
const FINNISH = ['maakunta', 'hyvinvointialue', 'kunta'];

/**
 * The sum as a JSON number. Read from the exact digits: sums have at most fifteen of them, so the number is written again
 * with the very same ones.
 */
const amount = (cents: number | undefined): number | undefined =>
  cents === undefined ? undefined : Number(eurosOf(cents));

/**
 * The grants of an application that has been granted: one for each year that has a sum granted. Or what it lacks, for a
 * grant without the day of its award or without a receiver is none to the standard.
 */
export function grantsOf(
  entity: InnokylaEntity,
  around: {
    host: string | undefined;
    settings: GrantSettings;
    speech: Speech;
    address: string;
  },
): Grant[] | Lack {
  const spec = entity.spec as GrantApplicationSpec;
  const { host, settings, speech, address } = around;
  const { decidedOn, funder, money = [] } = spec;
  if (!decidedOn) return 'decidedOn';
  if (!host) return 'host';
  // Nothing was awarded for a year with nothing granted.
  const years = money.filter(row => row.granted);
  if (!years.length) return 'granted';
  const programme =
    spec.call ?? speech.kinds.choice(entity.kind, 'grantType', spec.grantType);
  const { title, description } = entity.metadata;
  return [...years]
    .sort((a, b) => a.year - b.year)
    .map(row => ({
      id: grantId(settings, entity, row.year),
      title: money.length > 1 ? `${title} (${row.year})` : title,
      description: description?.trim() || title,
      currency: 'EUR',
      amountAppliedFor: amount(row.applied),
      amountAwarded: amount(row.granted)!,
      amountDisbursed: amount(row.paid),
      awardDate: decidedOn,
      url: address,
      plannedDates: [plannedDates(spec, row.year)],
      recipientOrganization: [organisation(settings, host)],
      beneficiaryLocation: spec.regions?.length
        ? spec.regions.map(id => location(id, speech))
        : undefined,
      fundingOrganization: [organisation(settings, funder)],
      grantProgramme: [{ code: spec.grantType, title: programme }],
      dateModified: entity.updatedAt,
      dataSource: address,
    }));
}

/** When the money of a year is used: that year, as far as the application does not say otherwise. */
function plannedDates(spec: GrantApplicationSpec, year: number) {
  const { usage = {}, usableUntil } = spec;
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  const within = (day: string | undefined) =>
    day !== undefined && day >= first && day <= last ? day : undefined;
  const startDate = within(usage.start) ?? first;
  const until = usableUntil && usableUntil > startDate ? usableUntil : last;
  return { startDate, endDate: within(usage.end) ?? until };
}

function location(id: string, speech: Speech): Location {
  const [scheme, code] = id.split(':');
  return {
    name: speech.region(id),
    countryCode: FINNISH.includes(scheme) ? 'FI' : undefined,
    geoCode: code,
    geoCodeType: scheme,
  };
}
