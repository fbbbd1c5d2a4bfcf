import { textStyles } from '../textStyles';

/** Room around the text, the same in every form of the box so that nothing moves when one takes the place of another. */
export const TEXT_PADDING = { px: 1.75, py: 1.5 } as const;

/** Height of a row of text, in em. */
export const ROW_HEIGHT = 1.6;

/** The row that the toolbar stands in; kept free where there is none. */
export const TOOLBAR_HEIGHT = 40;

/** Looks of the text: as it will be read. */
export const contentStyles = { ...textStyles, outline: 'none' } as const;
