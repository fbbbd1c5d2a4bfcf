import { Fragment, type Schema, Slice } from '@tiptap/pm/model';
import { isInTable } from '@tiptap/pm/tables';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { withoutBrokenCharacters } from '../characters';
import { readMarkdown } from '../markdown/readMarkdown';
import { cleanPaste } from '../paste/cleanPaste';
import { pasteReference } from './references/pastedReference';

/**
 * Marks that nobody sets by chance: a heading, items of a list, a quote, a table's line, bold, a link. Of numbers only a
 * one, for a line may start with a date.
 */
const MARKDOWN =
  /^ {0,3}(?:#{1,6} \S|[-*+] \S|1[.)] \S|> ?\S|```|\|?(?: *:?-{3,}:? *\|)+)|\*\*\S(?:.*\S)?\*\*|\]\((?:https?:|mailto:)/m;

/** A cell of a table holds a line of text: what is pasted into one is run together. */
function oneLine(slice: Slice, schema: Schema): Slice {
  let line = Fragment.empty;
  slice.content.descendants(node => {
    if (!node.isTextblock) return true;
    const space = line.size ? Fragment.from(schema.text(' ')) : Fragment.empty;
    let content = Fragment.empty;
    node.forEach(child => {
      const isBreak = child.type.name === 'hardBreak';
      content = content.addToEnd(isBreak ? schema.text(' ') : child);
    });
    line = line.append(space).append(content);
    return false;
  });
  return line.size ? new Slice(line, 0, 0) : slice;
}

function isFilesAlone(data: DataTransfer | null): boolean {
  return Boolean(
    data?.files.length && !data.getData('text/html') && !data.getData('text'),
  );
}

/** The plain text, where the HTML beside it is only a program's colours. */
function isSourceCode(data: DataTransfer | null): boolean {
  return Boolean(data?.types.includes('vscode-editor-data'));
}

/**
 * Pasting: what comes from elsewhere comes as text with its structure, without its looks. `onFiles` is given pictures and
 * other files, which are no text, with the place they were dropped on.
 */
export function pasting(
  onFiles: (files: File[], at?: number) => void,
): EditorProps {
  const takeFiles = (data: DataTransfer | null, at?: number) => {
    if (!isFilesAlone(data)) return false;
    onFiles(Array.from(data!.files), at);
    return true;
  };
  return {
    transformPastedHTML: cleanPaste,
    transformPastedText: withoutBrokenCharacters,
    transformPasted: (slice, view: EditorView) => {
      const isCell = isInTable(view.state);
      // Whole rows are put into the rows that are there.
      const isTable = slice.content.firstChild?.type.spec.tableRole;
      return isCell && !isTable ? oneLine(slice, view.state.schema) : slice;
    },
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
    handlePaste(view, event) {
      const data = event.clipboardData;
      if (isSourceCode(data)) return view.pasteText(data!.getData('text'));
      if (data && pasteReference(view, data.getData('text/plain'))) return true;
      return takeFiles(data);
    },
    handleDrop(view, event) {
      const place = { left: event.clientX, top: event.clientY };
      return takeFiles(event.dataTransfer, view.posAtCoords(place)?.pos);
    },
  };
}
