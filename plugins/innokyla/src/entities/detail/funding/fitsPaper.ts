/** A picture is as wide as the screen when it is printed; on narrower paper it shrinks rather than being cut. */
export const fitsPaper = {
  breakInside: 'avoid',
  '@media print': {
    '& .recharts-wrapper': {
      width: '100% !important',
      height: 'auto !important',
    },
    '& svg': { maxWidth: '100%', height: 'auto' },
  },
} as const;
