/** How a heading looks that has been given the keyboard: told from the rest when one came by keyboard, and nothing else. */
export const headingFocus = {
  '&:focus': { outline: 'none' },
  '&:focus-visible': {
    outline: 2,
    outlineOffset: '2px',
    outlineColor: 'primary.main',
    borderRadius: 1,
  },
} as const;
