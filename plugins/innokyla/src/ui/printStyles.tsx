import GlobalStyles from '@mui/material/GlobalStyles';

/** Put on the element that is to be on the paper. What is around it, the portal's navigation and all, is left out. */
export const printRoot = { 'data-innokyla-print': '' };

const ROOT = '[data-innokyla-print]';

/** What is for the screen alone: what is pressed, and the ways to other places. */
const SCREEN_ONLY = [
  'button',
  'nav',
  '[class*="MuiTabs-root"]',
  '[role="button"]',
  '[class*="MuiButtonBase-root"]:not([class*="MuiChip-root"])',
].map(selector => `${ROOT} ${selector}`);

const STYLES = {
  '@page': { margin: '15mm' },
  // By what they hold rather than by the portal's class names, which change: everything that neither holds the page, nor is
  // it, nor is in it. Dialogs and notices stand beside the page and are left out with the rest.
  [`body :not(${ROOT}, ${ROOT} *, :has(${ROOT}))`]: {
    display: 'none !important',
  },
  // The portal scrolls the page in a box as high as the window: of that, only the first sheet would be printed.
  [`html, body, :has(${ROOT})`]: {
    display: 'block !important',
    position: 'static !important',
    width: 'auto !important',
    height: 'auto !important',
    minHeight: '0 !important',
    maxWidth: 'none !important',
    maxHeight: 'none !important',
    overflow: 'visible !important',
    margin: '0 !important',
    padding: '0 !important',
    background: 'none !important',
  },
  [SCREEN_ONLY.join(', ')]: { display: 'none !important' },
  // A dark theme writes in white, and paper is white. What marks a difference keeps its ground.
  [`${ROOT}, ${ROOT} *`]: {
    color: '#000 !important',
    boxShadow: 'none !important',
  },
  [`${ROOT} :not(ins, del, mark, svg *)`]: {
    backgroundColor: 'transparent !important',
  },
  // Drawn for the width of the screen, and a sheet is narrower.
  [`${ROOT} :is([class*="recharts"], img)`]: { maxWidth: '100% !important' },
  // One column, in the order of importance: what it is in short, then the texts.
  [`${ROOT} :has(> aside)`]: {
    display: 'flex !important',
    flexDirection: 'column',
    alignItems: 'stretch !important',
  },
  [`${ROOT} aside`]: { order: -1, columns: 2, display: 'block !important' },
  [`${ROOT} aside > *`]: { marginTop: '0 !important', paddingBottom: '16px' },
  // On paper nobody can follow a link that does not say where it leads.
  [`${ROOT} a[href^="http"]::after, ${ROOT} a[href^="mailto:"]::after`]: {
    content: '" (" attr(href) ")"',
    overflowWrap: 'anywhere',
  },
  [`${ROOT} :is(h1, h2, h3, h4, h5, h6)`]: { breakAfter: 'avoid' },
  [`${ROOT} :is(tr, figure, img, svg, li, dl > div)`]: { breakInside: 'avoid' },
  [`${ROOT} p`]: { orphans: 3, widows: 3 },
  // A table that is scrolled on the screen is printed whole.
  [`${ROOT} :is(div, section, pre)`]: {
    overflow: 'visible !important',
    maxHeight: 'none !important',
  },
};

const DARK = {
  [`${ROOT} *`]: { borderColor: '#777 !important' },
  // Charts draw in the colours of the theme, white on dark: turned round, they are what they are in the light one.
  [`${ROOT} [class*="recharts-wrapper"]`]: {
    filter: 'invert(1) hue-rotate(180deg)',
  },
};

/** What a printed page is like: the thing itself, without the portal around it, black on white. */
export function PrintStyles() {
  return (
    <GlobalStyles
      styles={theme => ({
        '@media print': {
          ...STYLES,
          ...(theme.palette.mode === 'dark' ? DARK : {}),
        },
      })}
    />
  );
}
