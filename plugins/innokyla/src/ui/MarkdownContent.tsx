import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { createElement, memo, type ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

const SAFE_PROTOCOLS = ['http:', 'https:', 'mailto:'];

/**
 * The address when a browser may be sent to it, else nothing. Addresses without a protocol are refused too: in a post
 * they would mean whatever page the text happens to be shown on.
 */
export function safeHref(href: string | undefined): string | undefined {
  if (!href) return undefined;
  try {
    return SAFE_PROTOCOLS.includes(new URL(href).protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

interface Node {
  type: string;
  value?: string;
  tagName?: string;
  properties?: {};
  children?: Node[];
}

/** People write `<name of the municipality>` and mean it: the sanitiser would drop it, so it becomes text first. */
function htmlAsText() {
  return (root: Node) => {
    const visit = (node: Node) => {
      node.children = node.children?.map(child => {
        if (child.type !== 'raw') return visit(child);
        const text = { type: 'text', value: child.value };
        return node === root
          ? { type: 'element', tagName: 'p', properties: {}, children: [text] }
          : text;
      });
      return node;
    };
    visit(root);
  };
}

// rehype-sanitize lets `#note` links and ids through; ids of one post would collide with those of the next.
const schema: typeof defaultSchema = {
  ...defaultSchema,
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto'],
    src: ['http', 'https'],
  },
};

function SafeLink(props: { href?: string; children?: ReactNode }) {
  const href = safeHref(props.href);
  if (!href) return <>{props.children}</>;
  return (
    <Link href={href} rel="noopener noreferrer" underline="always">
      {props.children}
    </Link>
  );
}

/** An image is loaded by nobody but the one who asks for it: loading it would tell its host who reads what and when. */
function ImageAsLink(props: { src?: string | Blob; alt?: string }) {
  const href = safeHref(typeof props.src === 'string' ? props.src : undefined);
  const label = props.alt || href;
  return href ? <SafeLink href={href}>🖼 {label}</SafeLink> : <>{label}</>;
}

/** `# Title` of a post becomes a heading below the page's own: the writer cannot know where the text is shown. */
function headings(shift: number): Components {
  const components: Record<string, Components['h1']> = {};
  for (let level = 1; level <= 6; level++) {
    const tag = `h${Math.min(6, level + shift)}`;
    components[`h${level}`] = ({ children }) =>
      createElement(tag, {}, children);
  }
  return components;
}

const styles = {
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
  '& pre': { overflowX: 'auto', p: 1, bgcolor: 'action.hover' },
  '& table': {
    display: 'block',
    overflowX: 'auto',
    borderCollapse: 'collapse',
  },
  '& th, & td': { border: 1, borderColor: 'divider', px: 1, py: 0.5 },
} as const;

/**
 * See `Markdown`, which loads this when it is first needed. Remembered, since a post that arrives draws the list anew and
 * reading a hundred texts again would take longer than fetching it.
 */
export const MarkdownContent = memo(
  (props: { text: string; headingShift: number }) => {
    return (
      <Box sx={styles}>
        <ReactMarkdown
          remarkPlugins={[remarkGfm]}
          rehypePlugins={[htmlAsText, [rehypeSanitize, schema]]}
          urlTransform={url => safeHref(url) ?? ''}
          components={{
            ...headings(props.headingShift),
            a: SafeLink,
            img: ImageAsLink,
          }}
        >
          {props.text}
        </ReactMarkdown>
      </Box>
    );
  },
);
