/** Looks of a text that people wrote, where it is read and where it is written. */
export const textStyles = {
  typography: 'body1',
  lineHeight: 1.6,
  maxWidth: '75ch',
  overflowWrap: 'anywhere',
  '& > :first-of-type': { mt: 0 },
  '& > :last-child': { mb: 0 },
  '& p, & ul, & ol, & blockquote, & pre, & table': { my: 1 },
  '& ul': { listStyle: 'disc', pl: 3 },
  '& ol': { pl: 3 },
  '& h2, & h3, & h4, & h5, & h6': {
    fontSize: '1.05em',
    fontWeight: 'bold',
    lineHeight: 1.3,
    mt: 2,
    mb: 0.5,
  },
  '& blockquote': {
    mx: 0,
    pl: 2,
    borderLeft: 3,
    borderColor: 'divider',
    color: 'text.secondary',
  },
  // Each block runs the way its own letters do, and ends what was turned around in it.
  '& p, & li, & td, & th, & h2, & h3, & h4, & h5, & h6, & pre': {
    unicodeBidi: 'plaintext',
  },
  '& pre': { overflowX: 'auto', p: 1, bgcolor: 'action.hover' },
  '& table': {
    display: 'block',
    overflowX: 'auto',
    borderCollapse: 'collapse',
  },
  '& th, & td': {
    border: 1,
    borderColor: 'divider',
    px: 1,
    py: 0.5,
    // A wide table is scrolled: words that may break anywhere would be squeezed to a letter or two a line.
    overflowWrap: 'normal',
    wordBreak: 'normal',
  },
} as const;
