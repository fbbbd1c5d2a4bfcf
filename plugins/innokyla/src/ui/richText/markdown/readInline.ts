import {
  entityRefOf,
  mentionedRefOf,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { JSONContent } from '@tiptap/core';
import type { PhrasingContent } from 'mdast';
import type { Reading } from './readMarkdown';
import { verbatimOf } from './verbatim';

type Marks = NonNullable<JSONContent['marks']>;

/** A line end inside a paragraph is a space to whoever reads it. */
const oneLine = (text: string) => text.replace(/[ \t]*\n[ \t]*/g, ' ');

function textOf(value: string, marks: Marks): JSONContent[] {
  const text = oneLine(value);
  return text ? [{ type: 'text', text, marks }] : [];
}

const MARKS = { emphasis: 'italic', strong: 'bold', delete: 'strike' } as const;

/** A mention or a reference; words that stand before its address say nothing, for nobody else chooses a name. */
function referenceOf(address: string, marks: Marks): JSONContent | undefined {
  const person = mentionedRefOf(address);
  if (person) return { type: 'mention', attrs: { ref: person }, marks };
  const ref = entityRefOf(address);
  return ref ? { type: 'reference', attrs: { ref }, marks } : undefined;
}

/** Text, links, pictures and emphasis of markdown, flat with marks as the editor has them. */
export function inlineOf(
  nodes: (PhrasingContent | { type: 'html'; value: string })[],
  reading: Reading,
  marks: Marks = [],
): JSONContent[] {
  const definition = (identifier: string) =>
    reading.definitions.get(identifier);
  return nodes.flatMap((node): JSONContent[] => {
    switch (node.type) {
      case 'text':
      case 'html':
        return textOf(node.value, marks);
      case 'emphasis':
      case 'strong':
      case 'delete': {
        const type = MARKS[node.type];
        const has = marks.some(mark => mark.type === type);
        return inlineOf(
          node.children,
          reading,
          has ? marks : [...marks, { type }],
        );
      }
      case 'inlineCode':
        return textOf(node.value, [...marks, { type: 'code' }]);
      case 'break':
        return [{ type: 'hardBreak', marks }];
      case 'link':
      case 'linkReference': {
        const target =
          node.type === 'link' ? node : definition(node.identifier);
        if (!target) return [verbatimOf(node, reading.markdown, marks)];
        const reference = referenceOf(target.url, marks);
        if (reference) return [reference];
        return inlineOf(node.children, reading, [
          ...marks,
          {
            type: 'link',
            attrs: { href: target.url, title: target.title ?? null },
          },
        ]);
      }
      case 'image':
      case 'imageReference': {
        const target =
          node.type === 'image' ? node : definition(node.identifier);
        if (!target) return [verbatimOf(node, reading.markdown, marks)];
        return [
          {
            type: 'image',
            attrs: {
              src: target.url,
              alt: node.alt ?? '',
              title: target.title ?? null,
            },
            marks,
          },
        ];
      }
      default:
        return [verbatimOf(node, reading.markdown, marks)];
    }
  });
}
