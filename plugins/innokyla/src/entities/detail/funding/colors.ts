import type { SumRole } from '@innokyla/backstage-plugin-innokyla-common';

/**
 * Colours of the pictures, at least 3:1 against every ground of the portal's light and dark themes. They only help: each bar
 * has its name and its pattern too.
 */
export const FUNDING_COLORS: Record<
  'light' | 'dark',
  Record<SumRole | 'late' | 'band', string>
> = {
  light: {
    applied: '#34507a',
    proposed: '#6a3d9a',
    granted: '#0b6b3a',
    carriedForward: '#9a4a00',
    paid: '#2b2b2b',
    late: '#b3261e',
    band: '#0b6b3a',
  },
  dark: {
    applied: '#9cc2ff',
    proposed: '#d3b5ff',
    granted: '#7ddba0',
    carriedForward: '#ffb877',
    paid: '#e6e6e6',
    late: '#ffaba5',
    band: '#7ddba0',
  },
};
