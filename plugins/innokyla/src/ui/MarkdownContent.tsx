import { attachmentIdOf } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import {
  createContext,
  createElement,
  memo,
  type ReactNode,
  useContext,
} from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { AttachedPicture } from '../documents/attachments/AttachedPicture';
import { textStyles } from './textStyles';

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
    // Which of them is one of ours is decided by `safeSource`.
    src: ['http', 'https', 'attachment'],
  },
};

/** Whether what is drawn stands in a link already, which holds no other. */
const InLink = createContext(false);

function SafeLink(props: { href?: string; children?: ReactNode }) {
  const href = safeHref(props.href);
  if (!href) return <>{props.children}</>;
  return (
    <Link href={href} rel="noopener noreferrer" underline="always">
      <InLink.Provider value>{props.children}</InLink.Provider>
    </Link>
  );
}

/** The address of a picture: one of the web, or exactly that of an attachment. No other use of `attachment:` gets through. */
const safeSource = (src: string | undefined) =>
  src && attachmentIdOf(src) ? src : safeHref(src);

/**
 * A picture that was uploaded is shown; an image from elsewhere is loaded by nobody but the one who asks for it: loading it
 * would tell its host who reads what and when.
 */
function Picture(props: { src?: string | Blob; alt?: string }) {
  const isInLink = useContext(InLink);
  const src = typeof props.src === 'string' ? props.src : undefined;
  const attachment = src && attachmentIdOf(src);
  if (attachment) {
    return (
      <AttachedPicture
        id={attachment}
        alt={props.alt ?? ''}
        isInLink={isInLink}
      />
    );
  }
  const href = safeHref(src);
  const label = props.alt || href;
  return href && !isInLink ? (
    <SafeLink href={href}>🖼 {label}</SafeLink>
  ) : (
    <>{label}</>
  );
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

/**
 * See `Markdown`, which loads this when it is first needed. Remembered, since a post that arrives draws the list anew and
 * reading a hundred texts again would take longer than fetching it.
 */
export const MarkdownContent = memo(
  (props: { text: string; headingShift: number }) => {
    return (
      <Box sx={textStyles}>
        <ReactMarkdown
          remarkPlugins={[remarkGfm]}
          rehypePlugins={[htmlAsText, [rehypeSanitize, schema]]}
          urlTransform={(url, key, node) =>
            (key === 'src' && node.tagName === 'img'
              ? safeSource(url)
              : safeHref(url)) ?? ''
          }
          components={{
            ...headings(props.headingShift),
            a: SafeLink,
            img: Picture,
          }}
        >
          {props.text}
        </ReactMarkdown>
      </Box>
    );
  },
);
