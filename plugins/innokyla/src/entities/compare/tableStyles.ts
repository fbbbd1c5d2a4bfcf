/** Narrower than this the compared stand below one another, by the room that the table has. */
const NARROW = '@container (max-width: 640px)';

/** Looks of the comparison around its `<table>`: the row's head stays in sight while the columns are scrolled. */
export const tableStyles = {
  overflowX: 'auto',
  // The page itself is printed, not the window onto a part of it.
  '@media print': {
    overflow: 'visible',
    '& tbody th, & .corner': { position: 'static !important' },
  },
  '& table': { borderCollapse: 'collapse', width: '100%' },
  '& th, & td': {
    p: 1.5,
    textAlign: 'start',
    verticalAlign: 'top',
    borderBottom: 1,
    borderColor: 'divider',
    typography: 'body1',
  },
  '& td, & thead th:not(.corner)': { minWidth: 200, width: '40%' },
  '& thead th': { fontWeight: 'bold' },
  '& tbody th, & .corner': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    // The longest word of a title, so that none is broken: "asiakasymmärrys", "yhteiskehittäminen".
    width: 210,
    minWidth: 204,
    bgcolor: 'background.default',
    fontWeight: 'bold',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  '& .group th': { pt: 3, fontSize: '1.25rem' },
  '& .whose': { display: 'none' },
  '& tr': { breakInside: 'avoid-page' },
  [NARROW]: {
    '& table, & thead, & tbody, & tr, & th, & td': { display: 'block' },
    '& td, & th, & thead th:not(.corner), & tbody th': {
      width: 'auto',
      minWidth: 0,
      px: 0,
    },
    '& tbody th': { position: 'static', borderBottom: 0, pb: 0, pt: 2 },
    '& .corner': { display: 'none' },
    '& td': { pl: 1.5, borderBottom: 0 },
    '& tbody tr': { borderBottom: 1, borderColor: 'divider', pb: 1 },
    // What is the same for all is read once.
    '& .same td ~ td, & .same .whose': { display: 'none !important' },
    '& .whose': {
      display: 'block',
      fontWeight: 'bold',
      color: 'text.secondary',
    },
  },
};
