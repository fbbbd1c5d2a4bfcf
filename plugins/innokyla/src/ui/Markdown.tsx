import { lazyPart } from './lazyPart';
import { PlainMarkdown } from './PlainMarkdown';

/** Props of `Markdown`. */
export interface MarkdownProps {
  /** Markdown as people wrote it; not trusted. */
  text: string;
  /** How many levels its headings are moved down, so that they stand under the page's own. Default 2: `#` becomes h3. */
  headingShift?: number;
  /**
   * Titles of the entities that the text refers to, by ref, as far as the reader may read them. Where nobody has looked
   * them up, the text looks for itself.
   */
  references?: Readonly<Record<string, string>>;
}

const asWritten = ({ text }: MarkdownProps) => <PlainMarkdown text={text} />;

const MarkdownContent = lazyPart<MarkdownProps & { headingShift: number }>(
  'markdown',
  () => import('./MarkdownContent').then(module => module.MarkdownContent),
  // The text can always be read: as it was written while the renderer loads, and when it cannot be had.
  { waiting: asWritten, missing: asWritten },
);

/** Markdown shown harmless: no raw HTML, no scripts, links to http, https and mailto only, images of other sites as links. */
export function Markdown({ headingShift = 2, ...props }: MarkdownProps) {
  return <MarkdownContent {...props} headingShift={headingShift} />;
}
