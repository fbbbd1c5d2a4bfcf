import type { EditorProps } from '@tiptap/pm/view';
import { Fragment, Slice } from '@tiptap/pm/model';
import { withoutBrokenCharacters } from '../characters';
import { readMarkdown } from '../markdown/readMarkdown';
import { cleanPaste } from '../paste/cleanPaste';

/** Marks that nobody sets by chance: a heading, items of a list, a quote, a table's line, bold, a link. */
const MARKDOWN =
  /^ {0,3}(?:#{1,6} \S|[-*+] \S|\d{1,4}[.)] \S|> ?\S|```|\|?(?: *:?-{3,}:? *\|)+)|\*\*\S(?:.*\S)?\*\*|\]\((?:https?:|mailto:)/m;

/** Pasting: what comes from elsewhere comes as text with its structure, without its looks. */
export const pasting: EditorProps = {
  transformPastedHTML: cleanPaste,
  transformPastedText: withoutBrokenCharacters,
  clipboardTextParser(text, $context, isPlain, view) {
    const { schema } = view.state;
    if (!isPlain && MARKDOWN.test(text)) {
      const blocks = readMarkdown(text).map(block =>
        schema.nodeFromJSON(block.node),
      );
      return Slice.maxOpen(Fragment.from(blocks));
    }
    const marks = $context.marks();
    const paragraphs = text
      .split(/\n+/)
      .map(line =>
        schema.nodes.paragraph.create(
          null,
          line ? schema.text(line, marks) : null,
        ),
      );
    return Slice.maxOpen(Fragment.from(paragraphs));
  },
};
