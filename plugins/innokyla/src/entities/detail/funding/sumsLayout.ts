import { SUM_ROLES } from '@innokyla/backstage-plugin-innokyla-common';

/** Pixels of one sum: its words, and its bar under them. */
export const rowHeight = 46;
/** Pixels over the rows of a year, for its number. */
export const headHeight = 30;
/** Pixels of a whole year. */
export const yearHeight = headHeight + SUM_ROLES.length * rowHeight + 8;
/** Pixels of the bar itself. */
export const barHeight = 14;
