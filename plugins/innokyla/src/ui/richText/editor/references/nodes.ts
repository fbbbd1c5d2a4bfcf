import { mergeAttributes, Node } from '@tiptap/core';
import {
  entityAddress,
  entityRefOf,
  mentionAddress,
  mentionedRefOf,
} from '@innokyla/backstage-plugin-innokyla-common';
import { nameInRef, type RefNames } from '../../../references/refNames';
import { referenceView } from './referenceView';

interface ReferenceOptions {
  /** Where names and titles come from; without it the ref's own name stands in the text. */
  names?: RefNames;
}

/** What a mention and a reference have in common: one thing in the line, that is there whole or not at all. */
const reference = (
  name: 'mention' | 'reference',
  mark: string,
  checked: (ref: string) => string | undefined,
) =>
  Node.create<ReferenceOptions>({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    addOptions: () => ({ names: undefined }),
    addAttributes: () => ({ ref: { default: '', rendered: false } }),
    addNodeView() {
      return ({ node }) =>
        referenceView({ name, mark, node, names: this.options.names });
    },
    renderHTML({ node, HTMLAttributes }) {
      return [
        'span',
        mergeAttributes(HTMLAttributes, { [`data-${name}`]: node.attrs.ref }),
        mark + nameInRef(node.attrs.ref),
      ];
    },
    parseHTML: () => [
      {
        tag: `span[data-${name}]`,
        priority: 100,
        getAttrs: element => {
          // Anybody's page can be copied from: what is no ref is text.
          const ref = checked(element.getAttribute(`data-${name}`) ?? '');
          return ref ? { ref } : false;
        },
      },
    ],
    renderText({ node }) {
      const known = this.options.names?.peek(node.attrs.ref);
      return mark + (known ?? nameInRef(node.attrs.ref));
    },
  });

/** A person or a group that is mentioned. */
export const Mention = reference('mention', '@', ref =>
  mentionedRefOf(mentionAddress(ref)),
);

/** An entity that the text refers to. */
export const Reference = reference('reference', '', ref =>
  entityRefOf(entityAddress(ref)),
);
