import { Editor } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { FieldText } from '../fieldText';
import { type ReadBlock, readMarkdown } from '../markdown/readMarkdown';
import { rememberSource, writeMarkdown } from '../markdown/writeMarkdown';
import type { RefNames } from '../../references/refNames';
import { extensions } from './extensions';
import { mergeTexts } from './mergeTexts';
import { pasting } from './pasting';
import { placeholders } from './pictures/placeholders';
import { replaceDocument } from './replaceDocument';
import { keys } from './keys';
import {
  type Suggesting,
  suggestionPlugin,
  type Trigger,
} from './suggesting/suggestionPlugin';

/** Milliseconds that a change is held back for: writing 200 kB at every key would be felt. */
const HOLD = 150;
/** Characters of a text that is handed over at every key where it may be sent at the next one. */
const SMALL = 20_000;

/** An open editor and what keeps it and the field's text the same. */
export interface Session {
  editor: Editor;
  /** Puts the keyboard into the text, of a post at its end; at the place that this offset of the markdown has, where one is given. */
  focus(offset?: number): void;
  refreshAttributes(): void;
  close(): void;
}

const contentOf = (blocks: ReadBlock[]) => ({
  type: 'doc',
  content: blocks.length
    ? blocks.map(block => block.node)
    : [{ type: 'paragraph' }],
});

function rememberSources(doc: DocNode, blocks: ReadBlock[]) {
  blocks.forEach(({ source }, index) => {
    if (source !== undefined) rememberSource(doc.child(index), source);
  });
}

/** Opens the editor of a text in an element. */
export function openSession(options: {
  element: HTMLElement;
  text: FieldText;
  /** Attributes of the element that is written in. */
  attributes(): Record<string, string>;
  /** Alt + F10. */
  onToolbar(): void;
  /** Ctrl + K. */
  onLink(): void;
  /** Files were pasted, or dropped at a place in the text. */
  onFiles(files: File[], at?: number): void;
  onKey(event: KeyboardEvent): boolean;
  /** What opens a list here. */
  triggers: readonly Trigger[];
  onSuggest(now: Suggesting | undefined): void;
  /** Names of who is mentioned, titles of what is referred to. */
  names: RefNames;
  /** Whether changes are not held back: a post is sent by the key after its last letter. */
  isPrompt: boolean;
}): Session {
  const { text } = options;
  const blocks = readMarkdown(text.get());
  const editor = new Editor({
    element: options.element,
    extensions: extensions.map(extension =>
      ['mention', 'reference'].includes(extension.name)
        ? extension.configure({ names: options.names })
        : extension,
    ),
    content: contentOf(blocks),
    // Else what does not fit the schema would be dropped without a word, and saved so.
    enableContentCheck: true,
    injectCSS: true,
    editorProps: {
      attributes: options.attributes,
      handleDOMEvents: keys(options),
      ...pasting(options.onFiles),
    },
  });
  editor.registerPlugin(placeholders());
  editor.registerPlugin(
    suggestionPlugin({
      triggers: options.triggers,
      onChange: options.onSuggest,
    }),
  );
  rememberSources(editor.state.doc, blocks);

  /** The text that the page has. */
  let shared = text.get();
  /** The text that was last shown, and how its document is written: the lines between its blocks may differ. */
  let shown = {
    markdown: shared,
    doc: editor.state.doc,
    written: writeMarkdown(editor.state.doc),
  };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const written = () => {
    const now = writeMarkdown(editor.state.doc, shown.doc);
    return now === shown.written ? shown.markdown : now;
  };

  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const now = written();
    if (now === shared) return;
    shared = now;
    text.write(now);
  };

  const show = (markdown: string) => {
    const next = readMarkdown(markdown);
    const doc = editor.schema.nodeFromJSON(contentOf(next));
    rememberSources(doc, next);
    replaceDocument(editor, doc);
    shared = markdown;
    shown = { markdown, doc, written: writeMarkdown(editor.state.doc) };
    clearTimeout(timer);
    timer = undefined;
  };

  const receive = () => {
    const theirs = text.get();
    if (theirs === shared) return;
    const mine = written();
    const base = shared;
    show(theirs);
    if (mine === base) return;
    // Typed in the moment before the other text came: both stay.
    const both = mergeTexts(mine, base, theirs);
    show(both);
    text.write(both);
  };

  editor.on('update', () => {
    timer ??= setTimeout(flush, HOLD);
    if (options.isPrompt && editor.state.doc.content.size < SMALL) flush();
  });
  editor.on('blur', flush);
  const stops = [text.subscribe(receive), text.onFlush(flush)];

  return {
    editor,
    focus(offset) {
      const isAtEnd = offset === undefined || offset >= text.get().length;
      if (options.isPrompt && isAtEnd) goOnBelow(editor);
      if (offset !== undefined) {
        const source = text.get().slice(0, offset);
        if (!options.isPrompt || !isAtEnd) {
          const before = editor.schema.nodeFromJSON(
            contentOf(readMarkdown(source)),
          ).textContent.length;
          editor.view.dispatch(
            editor.state.tr
              .setSelection(selectionAfter(editor.state.doc, before))
              .setMeta('addToHistory', false),
          );
        }
        // Markdown drops the space at the end of a line; to who is in the middle of a sentence it is the one before the next word.
        const [space] = / *$/.exec(source)!;
        const at = editor.state.selection.$head;
        if (space && at.parentOffset === at.parent.content.size) {
          editor.view.dispatch(
            editor.state.tr.insertText(' ').setMeta('addToHistory', false),
          );
        }
      }
      editor.view.focus();
    },
    refreshAttributes() {
      editor.setOptions({});
    },
    close() {
      flush();
      stops.forEach(stop => stop());
      editor.destroy();
    },
  };
}

/** The cursor where a post is gone on with. What is written below a quotation must not become a part of it. */
function goOnBelow({ state, view }: Editor) {
  const { tr, schema } = state;
  if (state.doc.lastChild?.type.name === 'blockquote') {
    tr.insert(state.doc.content.size, schema.nodes.paragraph.create());
  }
  view.dispatch(
    tr.setSelection(TextSelection.atEnd(tr.doc)).setMeta('addToHistory', false),
  );
}

/** The cursor after so many characters of text. */
function selectionAfter(doc: DocNode, length: number) {
  let left = length;
  let place = doc.content.size;
  doc.descendants((node, position) => {
    if (left < 0) return false;
    if (!node.isText) return true;
    const size = node.text!.length;
    if (left <= size) {
      place = position + left;
      left = -1;
    } else left -= size;
    return false;
  });
  return TextSelection.near(doc.resolve(place), -1);
}
