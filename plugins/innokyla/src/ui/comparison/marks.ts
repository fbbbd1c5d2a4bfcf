import type { Theme } from '@mui/material/styles';
import { visuallyHidden } from '../visuallyHidden';

/**
 * Colours of removed and added words: letters on a ground, at least 7:1 in both themes, whatever colours the portal has
 * chosen. Strike and underline say the same without any colour.
 */
export const MARK_COLORS = {
  light: {
    added: { color: '#0b3d1a', background: '#d3f2da' },
    removed: { color: '#6b0f14', background: '#fde0e0' },
  },
  dark: {
    added: { color: '#c3f5ce', background: '#123a1e' },
    removed: { color: '#ffd0d0', background: '#4d181b' },
  },
} as const;

const mark = (change: 'added' | 'removed', line: string) => (theme: Theme) => {
  const { color, background } = MARK_COLORS[theme.palette.mode][change];
  return {
    color,
    backgroundColor: background,
    textDecoration: line,
    textDecorationThickness: '0.08em',
    textUnderlineOffset: '0.15em',
    borderRadius: '2px',
    // Grounds are not printed unless asked for; the lines are.
    boxDecorationBreak: 'clone',
  };
};

/** Class of the words that only screen readers get. */
export const SAID = 'innokyla-said';

/** Looks of `<ins>` and `<del>` inside an element. */
export const markStyles = {
  '& ins': mark('added', 'underline'),
  '& del': mark('removed', 'line-through'),
  [`& .${SAID}`]: visuallyHidden,
  // A removed word and the one in its place are two words to the eye as well.
  '& del + ins': { marginInlineStart: '0.25em' },
};
