import { Fragment, useMemo } from 'react';
import { jsx, jsxs } from 'react/jsx-runtime';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import { unified } from 'unified';
import Box from '@mui/material/Box';
import { safeHref } from '../../ui/MarkdownContent';
import { TextSkeleton } from '../../ui/Skeletons';
import { textStyles } from '../../ui/textStyles';
import type { ViewProps } from './FileShown';
import { TextOnly } from './TextOnly';
import { useVersionPreview } from './useReading';
import { ReadingNotice, ViewError } from './ViewNotice';

interface Element {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Element[];
}

/** Pictures that stand in the document itself; one from elsewhere would tell its host who reads what and when. */
const OWN_PICTURE = /^data:image\/(png|jpeg|gif|webp);base64,/;

// What a document can hold that reads well. No ids and classes: they could meet those of the page.
const schema: typeof defaultSchema = {
  ...defaultSchema,
  clobber: [],
  attributes: {
    a: ['href'],
    img: ['src', 'alt'],
    th: ['colSpan', 'rowSpan'],
    td: ['colSpan', 'rowSpan'],
    ol: ['start'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['data'] },
  strip: ['script', 'style', 'title'],
};

/** Headings below the page's own, addresses that a browser may be sent to, tables that scroll by themselves on a phone. */
function fitted(headingShift: number) {
  return (root: Element) => {
    const visit = (node: Element): void => {
      node.children = node.children?.filter(
        child =>
          child.tagName !== 'img' ||
          OWN_PICTURE.test(String(child.properties?.src ?? '')),
      );
      for (const child of node.children ?? []) {
        const level = /^h([1-6])$/.exec(child.tagName ?? '')?.[1];
        if (level) {
          child.tagName = `h${Math.min(6, Number(level) + headingShift)}`;
        }
        if (child.tagName === 'a') {
          const href = safeHref(child.properties?.href as string | undefined);
          child.tagName = href ? 'a' : 'span';
          child.properties = href
            ? { href, target: '_blank', rel: ['noopener', 'noreferrer'] }
            : {};
        }
        visit(child);
      }
    };
    visit(root);
  };
}

/** Turns the HTML of a document into elements, sanitised once more here: what the backend once made stays stored. */
export function elementsOf(html: string, headingShift: number) {
  const processor = unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeSanitize, schema)
    .use(() => fitted(headingShift) as () => void);
  const tree = processor.runSync(processor.parse(html));
  return toJsxRuntime(tree, { Fragment, jsx, jsxs });
}

/** A text document as readable text with its headings, lists, tables and pictures. */
export function PreviewView({ file, headingShift }: ViewProps) {
  const query = useVersionPreview(file);
  const html = query.data?.html;
  const elements = useMemo(
    () => (html ? elementsOf(html, headingShift) : undefined),
    [html, headingShift],
  );
  if (elements) {
    return (
      <Box
        lang={file.language}
        sx={{ ...textStyles, '& img': { maxWidth: '100%', height: 'auto' } }}
      >
        {elements}
      </Box>
    );
  }
  if (query.data?.state === 'waiting') {
    return <ReadingNotice file={file} state="waiting" />;
  }
  // Its text may be there though its looks could not be made.
  if (query.data) return <TextOnly file={file} headingShift={headingShift} />;
  return query.error ? (
    <ViewError
      file={file}
      error={query.error}
      onRetry={() => query.refetch()}
    />
  ) : (
    <TextSkeleton lines={8} />
  );
}
