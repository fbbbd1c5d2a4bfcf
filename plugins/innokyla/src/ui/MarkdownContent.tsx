import {
  attachmentIdOf,
  entityRefOf,
  markdownFault,
  mentionedRefOf,
} from '@innokyla/backstage-plugin-innokyla-common';
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
import { PlainMarkdown } from './PlainMarkdown';
import { EntityReference, ReferenceTitles } from './references/EntityReference';
import { PersonMention } from './references/PersonMention';
import { textStyles } from './textStyles';

/** Props of `MarkdownContent`. */
export interface MarkdownContentProps {
  text: string;
  headingShift: number;
  references?: Readonly<Record<string, string>>;
}

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
    // What a mention or a reference leads to is decided by `Address`, by the ref alone.
    href: ['http', 'https', 'mailto', 'mention', 'entity'],
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

/** A link, or who and what is meant by an address of the portal's own; the words before such an address say nothing. */
function Address(props: { href?: string; children?: ReactNode }) {
  const isInLink = useContext(InLink);
  const person = mentionedRefOf(props.href ?? '');
  if (person) return <PersonMention personRef={person} />;
  const ref = entityRefOf(props.href ?? '');
  if (ref) return <EntityReference to={ref} isInLink={isInLink} />;
  return <SafeLink {...props} />;
}

const isReference = (url: string) =>
  Boolean(mentionedRefOf(url) ?? entityRefOf(url));

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
export const MarkdownContent = memo((props: MarkdownContentProps) => {
  const { text } = props;
  // Written before such texts were refused, or somewhere else: to be read, but not at the cost of the page.
  if (markdownFault(text)) return <PlainMarkdown text={text} />;
  return (
    <ReferenceTitles.Provider value={props.references}>
      <Box sx={textStyles} dir="auto">
        <ReactMarkdown
          remarkPlugins={[remarkGfm]}
          rehypePlugins={[htmlAsText, [rehypeSanitize, schema]]}
          urlTransform={(url, key, node) => {
            if (key === 'src' && node.tagName === 'img') {
              return safeSource(url) ?? '';
            }
            const isKept = key === 'href' && isReference(url);
            return (isKept ? url : safeHref(url)) ?? '';
          }}
          components={{
            ...headings(props.headingShift),
            a: Address,
            img: Picture,
          }}
        >
          {text}
        </ReactMarkdown>
      </Box>
    </ReferenceTitles.Provider>
  );
});
