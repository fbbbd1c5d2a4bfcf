import Box from '@mui/material/Box';
import { lazy, Suspense } from 'react';

const MarkdownContent = lazy(() =>
  import('./MarkdownContent').then(module => ({
    default: module.MarkdownContent,
  })),
);

/** Props of `Markdown`. */
export interface MarkdownProps {
  /** Markdown as people wrote it; not trusted. */
  text: string;
  /** How many levels its headings are moved down, so that they stand under the page's own. Default 2: `#` becomes h3. */
  headingShift?: number;
}

/**
 * Markdown shown harmless: no raw HTML, no scripts, links to http, https and mailto only, images as links. While the
 * renderer loads, the text stands as it was written, so nothing jumps in from emptiness.
 */
export function Markdown({ text, headingShift = 2 }: MarkdownProps) {
  return (
    <Suspense
      fallback={
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Box>
      }
    >
      <MarkdownContent text={text} headingShift={headingShift} />
    </Suspense>
  );
}
