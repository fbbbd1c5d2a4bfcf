import Box from '@mui/material/Box';
import { lazyPart } from './lazyPart';

/** Props of `Markdown`. */
export interface MarkdownProps {
  /** Markdown as people wrote it; not trusted. */
  text: string;
  /** How many levels its headings are moved down, so that they stand under the page's own. Default 2: `#` becomes h3. */
  headingShift?: number;
}

const asWritten = ({ text }: MarkdownProps) => (
  <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>
);

const MarkdownContent = lazyPart<Required<MarkdownProps>>(
  'markdown',
  () => import('./MarkdownContent').then(module => module.MarkdownContent),
  // The text can always be read: as it was written while the renderer loads, and when it cannot be had.
  { waiting: asWritten, missing: asWritten },
);

/** Markdown shown harmless: no raw HTML, no scripts, links to http, https and mailto only, images of other sites as links. */
export function Markdown({ text, headingShift = 2 }: MarkdownProps) {
  return <MarkdownContent text={text} headingShift={headingShift} />;
}
