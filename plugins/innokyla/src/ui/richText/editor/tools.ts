import type { Editor } from '@tiptap/core';
import type { ComponentType } from 'react';
import BoldIcon from '@mui/icons-material/FormatBold';
import BulletsIcon from '@mui/icons-material/FormatListBulleted';
import HeadingIcon from '@mui/icons-material/Title';
import IndentIcon from '@mui/icons-material/FormatIndentIncrease';
import ItalicIcon from '@mui/icons-material/FormatItalic';
import MentionIcon from '@mui/icons-material/AlternateEmail';
import LinkIcon from '@mui/icons-material/InsertLink';
import NumbersIcon from '@mui/icons-material/FormatListNumbered';
import OutdentIcon from '@mui/icons-material/FormatIndentDecrease';
import PictureIcon from '@mui/icons-material/ImageOutlined';
import QuoteIcon from '@mui/icons-material/FormatQuote';
import ReferenceIcon from '@mui/icons-material/Tag';
import RedoIcon from '@mui/icons-material/Redo';
import TableIcon from '@mui/icons-material/TableChartOutlined';
import UndoIcon from '@mui/icons-material/Undo';

/** A button of the toolbar. */
export interface Tool {
  name:
    | 'bold'
    | 'italic'
    | 'heading'
    | 'subheading'
    | 'bullets'
    | 'numbers'
    | 'outdent'
    | 'indent'
    | 'quote'
    | 'link'
    | 'picture'
    | 'table'
    | 'mention'
    | 'reference'
    | 'undo'
    | 'redo';
  icon: ComponentType<{ fontSize?: 'small'; sx?: {} }>;
  /** Drawn smaller than the others, to be told from its like. */
  isSmall?: boolean;
  /** Keys, in the words of a Windows keyboard; `Mod` is Ctrl, on a Mac Cmd. */
  keys?: string;
  /** Whether what it does is so at the cursor; absent for what is not on or off. */
  isOn?(editor: Editor): boolean;
  isAble?(editor: Editor): boolean;
  run(editor: Editor): void;
  /** What it opens instead of doing it at once. */
  opens?: 'link' | 'picture' | 'table';
}

const nothing = () => {};

const level = (editor: Editor) =>
  editor.isActive('heading')
    ? (editor.getAttributes('heading').level as number)
    : 0;

/** Whether what is typed here can open a list: code is letters as they are. */
const canType = (editor: Editor) =>
  !editor.isActive('codeBlock') && !editor.isActive('code');

/** Types what opens a list, for who does not know the key; with a space before it in the middle of a line. */
function type(editor: Editor, trigger: '@' | '#') {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - 1),
    $from.parentOffset,
    undefined,
    '\ufffc',
  );
  const space = /\S/.test(before) ? ' ' : '';
  editor
    .chain()
    .focus()
    .command(({ tr }) => Boolean(tr.insertText(`${space}${trigger}`)))
    .run();
}

/** All buttons in their order. */
const ALL: readonly Tool[] = [
  {
    name: 'bold',
    icon: BoldIcon,
    keys: 'Mod+B',
    isOn: editor => editor.isActive('bold'),
    run: editor => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    icon: ItalicIcon,
    keys: 'Mod+I',
    isOn: editor => editor.isActive('italic'),
    run: editor => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'heading',
    icon: HeadingIcon,
    keys: 'Mod+Alt+1',
    isOn: editor => level(editor) === 1,
    isAble: editor => editor.can().toggleHeading({ level: 1 }),
    run: editor => editor.chain().focus().toggleHeading({ level: 1 }).run(),
  },
  {
    name: 'subheading',
    icon: HeadingIcon,
    isSmall: true,
    keys: 'Mod+Alt+2',
    isOn: editor => level(editor) > 1,
    isAble: editor => editor.can().toggleHeading({ level: 2 }),
    run: editor =>
      editor
        .chain()
        .focus()
        .toggleHeading({ level: (level(editor) > 1 ? level(editor) : 2) as 2 })
        .run(),
  },
  {
    name: 'bullets',
    icon: BulletsIcon,
    keys: 'Mod+Shift+8',
    isOn: editor => editor.isActive('bulletList'),
    isAble: editor => editor.can().toggleBulletList(),
    run: editor => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    icon: NumbersIcon,
    keys: 'Mod+Shift+7',
    isOn: editor => editor.isActive('orderedList'),
    isAble: editor => editor.can().toggleOrderedList(),
    run: editor => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'outdent',
    icon: OutdentIcon,
    keys: 'Alt+Shift+←',
    isAble: editor => editor.can().liftListItem('listItem'),
    run: editor => editor.chain().focus().liftListItem('listItem').run(),
  },
  {
    name: 'indent',
    icon: IndentIcon,
    keys: 'Alt+Shift+→',
    isAble: editor => editor.can().sinkListItem('listItem'),
    run: editor => editor.chain().focus().sinkListItem('listItem').run(),
  },
  {
    name: 'quote',
    icon: QuoteIcon,
    keys: 'Mod+Shift+B',
    isOn: editor => editor.isActive('blockquote'),
    isAble: editor => editor.can().toggleBlockquote(),
    run: editor => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'link',
    icon: LinkIcon,
    keys: 'Mod+K',
    isOn: editor => editor.isActive('link'),
    run: nothing,
    opens: 'link',
  },
  { name: 'picture', icon: PictureIcon, run: nothing, opens: 'picture' },
  { name: 'table', icon: TableIcon, run: nothing, opens: 'table' },
  {
    name: 'mention',
    icon: MentionIcon,
    keys: '@',
    isAble: editor => canType(editor),
    run: editor => type(editor, '@'),
  },
  {
    name: 'reference',
    icon: ReferenceIcon,
    keys: '#',
    isAble: editor => canType(editor),
    run: editor => type(editor, '#'),
  },
  {
    name: 'undo',
    icon: UndoIcon,
    keys: 'Mod+Z',
    isAble: editor => editor.can().undo(),
    run: editor => editor.chain().focus().undo().run(),
  },
  {
    name: 'redo',
    icon: RedoIcon,
    keys: 'Mod+Y',
    isAble: editor => editor.can().redo(),
    run: editor => editor.chain().focus().redo().run(),
  },
];

const FOR_POSTS: readonly Tool['name'][] = [
  'bold',
  'italic',
  'bullets',
  'numbers',
  'quote',
  'link',
  'mention',
  'reference',
];

/** The buttons of a section of a model or the like. People are mentioned in discussions, not in what is published. */
export const TOOLS: readonly Tool[] = ALL.filter(
  ({ name }) => name !== 'mention',
);

/** The buttons of a post: one row on a phone. What a post has no button for still has its keys. */
export const POST_TOOLS: readonly Tool[] = FOR_POSTS.map(
  name => ALL.find(tool => tool.name === name)!,
);
