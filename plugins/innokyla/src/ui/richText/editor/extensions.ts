import {
  type AnyExtension,
  Extension,
  type Extensions,
  Mark,
  mergeAttributes,
  Node,
  wrappingInputRule,
} from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { safeAddress } from './addresses';
import { HeaderRows } from './HeaderRows';
import { Mention, Reference } from './references/nodes';
import {
  newPictureStorage,
  type PictureStorage,
  pictureView,
} from './pictures/pictureView';

/** As `Markdown` shows it: below the headings of the page. */
const HEADING_SHIFT = 2;

const headingTag = (level: number) => `h${Math.min(6, level + HEADING_SHIFT)}`;

/** Changes of the kit's extensions that no option gives. */
const CHANGED: Record<string, (extension: AnyExtension) => AnyExtension> = {
  heading: extension =>
    (extension as Node).extend({
      renderHTML({ node, HTMLAttributes }) {
        const { level } = node.attrs;
        return [
          headingTag(level),
          mergeAttributes(HTMLAttributes, { 'data-level': level }),
          0,
        ];
      },
      parseHTML() {
        return [1, 2, 3, 4, 5, 6].map(level => ({
          tag: `h${level}`,
          // Our own copies say their level; others' first level is our first.
          getAttrs: element => ({
            level: Number(element.getAttribute('data-level')) || level,
          }),
        }));
      },
    }),
  // Markdown has bold code and code in links.
  code: extension => (extension as Mark).extend({ excludes: '' }),
  // "24. marraskuuta" at the start of a paragraph is a date: only a one starts a list.
  orderedList: extension =>
    (extension as Node).extend({
      addInputRules() {
        return [wrappingInputRule({ find: /^1[.)]\s$/, type: this.type })];
      },
      // It makes lists of pasted lines that start with a number; see `pasting`.
      addProseMirrorPlugins: () => [],
    }),
  // What is typed after a link is not part of it.
  link: extension => (extension as Mark).extend({ inclusive: false }),
};

const Kit = StarterKit.extend({
  addExtensions() {
    const extensions = (this.parent?.() ?? []) as AnyExtension[];
    return extensions.map(
      extension => CHANGED[extension.name]?.(extension) ?? extension,
    );
  },
}).configure({
  underline: false, // Markdown has none.
  // A line to go on in, only after what the Enter key does not lead out of.
  trailingNode: {
    notAfter: [
      'paragraph',
      'heading',
      'bulletList',
      'orderedList',
      'blockquote',
    ],
  },
  heading: { levels: [1, 2, 3, 4, 5, 6] },
  link: {
    openOnClick: false,
    markdownLinks: true,
    defaultProtocol: 'https',
    isAllowedUri: url => safeAddress(url) !== undefined,
    HTMLAttributes: { target: null, rel: 'noopener noreferrer' },
  },
});

/** A task's box, kept as it is read: markdown's `- [x]`. */
const Tasks = Extension.create({
  name: 'tasks',
  addGlobalAttributes() {
    return [
      {
        types: ['listItem'],
        attributes: {
          checked: {
            default: null,
            keepOnSplit: false,
            parseHTML: element => {
              const checked = element.getAttribute('data-checked');
              return checked === null ? null : checked === 'true';
            },
            renderHTML: ({ checked }) =>
              checked === null ? {} : { 'data-checked': String(checked) },
          },
        },
      },
    ];
  },
});

/** What is copied and pasted of a picture; how it looks in the editor is `pictureView`. */
const Picture = Image.extend<{}, PictureStorage>({
  addStorage: newPictureStorage,
  addNodeView() {
    return ({ node }) => pictureView(node, this.storage);
  },
  renderHTML({ node }) {
    const { src, alt, title } = node.attrs;
    return [
      'span',
      {
        'data-picture': src ?? '',
        'data-alt': alt ?? '',
        'data-title': title,
        title: src,
      },
      `🖼 ${alt || src}`,
    ];
  },
  parseHTML() {
    const picture = (src: string | null, alt: string | null) =>
      src && /^https?:/i.test(src) ? { src, alt: alt ?? '' } : false;
    return [
      {
        tag: 'span[data-picture]',
        getAttrs: element => ({
          src: element.getAttribute('data-picture'),
          alt: element.getAttribute('data-alt'),
          title: element.getAttribute('data-title'),
        }),
      },
      {
        tag: 'img[src]',
        getAttrs: element =>
          picture(element.getAttribute('src'), element.getAttribute('alt')),
      },
    ];
  },
  // The pattern of the original makes pictures of any address.
  addInputRules: () => [],
}).configure({ inline: true });

/** See `verbatimOf`. */
const Verbatim = Node.create({
  name: 'verbatim',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ source: { default: '', rendered: false } }),
  renderHTML: ({ node }) => [
    'code',
    { 'data-verbatim': node.attrs.source },
    node.attrs.source,
  ],
  parseHTML: () => [
    {
      tag: 'code[data-verbatim]',
      priority: 100,
      getAttrs: element => ({ source: element.getAttribute('data-verbatim') }),
    },
  ],
});

// A cell of a markdown table is a line of text.
const cell = { content: 'paragraph' };

const Tables = TableKit.extend({
  addExtensions() {
    const extensions = (this.parent?.() ?? []) as AnyExtension[];
    return extensions.map(extension =>
      ['tableCell', 'tableHeader'].includes(extension.name)
        ? (extension as Node).extend(cell)
        : extension,
    );
  },
}).configure({ table: { resizable: false } });

/** What the editor knows: no more than markdown can hold. */
export const extensions: Extensions = [
  Kit,
  Tasks,
  Picture,
  Verbatim,
  Mention,
  Reference,
  Tables,
  HeaderRows,
];
