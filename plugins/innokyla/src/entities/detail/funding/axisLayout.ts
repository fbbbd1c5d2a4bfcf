import type { Axis } from './axis';

/** Pixels of one lane of marks. */
export const laneHeight = 32;
/** Pixels over the lanes, for the word at today's line. */
export const topHeight = 22;
/** Pixels of the band that shows the period of use, and of the words under the axis. */
export const bandHeight = 26;
export const ticksHeight = 30;

/** Pixels of the whole picture. */
export const axisHeight = (axis: Axis) =>
  topHeight + axis.lanes * laneHeight + bandHeight + ticksHeight;
