import type { JSONContent } from '@tiptap/core';

/** Words and characters that mean something to markdown. */
const PIECES =
  'a sana 2020. 1. * ** _ x_y ` [ ] ( ) <b> # - + > | ~ \\ ! &amp; ä 👍 " : :// @ [^1] = ---'
    .split(' ')
    .concat(' ', '  ', ' - ');

const ADDRESSES = ['https://a.fi/x_(y)', 'https://b.fi/?a=1&b=2'];

/** A document as a person could make it with the editor; another for each seed, the same for the same seed. */
export function anyDocument(seed: number): JSONContent {
  let state = seed * 7919 + 13;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  const pick = <T>(list: readonly T[]) =>
    list[Math.floor(random() * list.length)];
  const some = <T>(most: number, make: () => T) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, make);

  const marks = () =>
    ['bold', 'italic', 'strike', 'code', 'link']
      .filter(() => random() < 0.15)
      .map(type =>
        type === 'link' ? { type, attrs: { href: pick(ADDRESSES) } } : { type },
      );
  const inline = (isOneLine: boolean): JSONContent[] =>
    some(5, () => {
      const roll = random();
      if (roll < 0.05 && !isOneLine) return { type: 'hardBreak' };
      if (roll < 0.1) {
        return { type: 'image', attrs: { src: ADDRESSES[0], alt: 'a]b*' } };
      }
      if (roll < 0.14) {
        return {
          ...pick([
            { type: 'mention', attrs: { ref: 'user:default/aino_v.x-y' } },
            { type: 'mention', attrs: { ref: 'group:default/lappi' } },
            { type: 'reference', attrs: { ref: 'document:lappi/malli' } },
          ]),
          marks: marks().filter(({ type }) => !['code', 'link'].includes(type)),
        };
      }
      const text = some(4, () => pick(PIECES)).join('');
      return { type: 'text', text, marks: marks() };
    });
  const paragraph = (isOneLine = false) => ({
    type: 'paragraph',
    content: inline(isOneLine),
  });
  const row = (type: string, width: number) => ({
    type: 'tableRow',
    content: Array.from({ length: width }, () => ({
      type,
      content: [paragraph(true)],
    })),
  });
  const blocks: ((depth: number) => JSONContent)[] = [];
  const block = (depth: number): JSONContent =>
    depth > 2 ? paragraph() : pick(blocks)(depth);
  blocks.push(
    () => paragraph(),
    () => ({
      type: 'heading',
      attrs: { level: pick([1, 2, 3]) },
      content: inline(true),
    }),
    depth => ({ type: 'blockquote', content: some(2, () => block(depth + 1)) }),
    depth => ({
      type: pick(['bulletList', 'orderedList']),
      content: some(3, () => ({
        type: 'listItem',
        attrs: { checked: pick([null, null, true, false]) },
        content: [paragraph(), ...(random() < 0.4 ? [block(depth + 1)] : [])],
      })),
    }),
    () => ({
      type: 'codeBlock',
      content: [{ type: 'text', text: pick(['a\n```\nb', ' x', '~~~\n`']) }],
    }),
    () => ({ type: 'horizontalRule' }),
    () => {
      const width = pick([1, 2, 3]);
      return {
        type: 'table',
        content: [row('tableHeader', width), row('tableCell', width)],
      };
    },
  );
  return { type: 'doc', content: some(3, () => block(0)) };
}
