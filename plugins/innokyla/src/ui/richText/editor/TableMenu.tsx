import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Editor } from '@tiptap/core';
import { useTexts } from '../../../translations/useTexts';

const DEEDS = {
  insert: editor =>
    editor
      .chain()
      .focus()
      .insertTable({ rows: 3, cols: 2, withHeaderRow: true })
      .run(),
  addRow: editor => editor.chain().focus().addRowAfter().run(),
  addColumn: editor => editor.chain().focus().addColumnAfter().run(),
  deleteRow: editor => editor.chain().focus().deleteRow().run(),
  deleteColumn: editor => editor.chain().focus().deleteColumn().run(),
  deleteTable: editor => editor.chain().focus().deleteTable().run(),
} satisfies Record<string, (editor: Editor) => boolean>;

type Deed = keyof typeof DEEDS;

const IN_TABLE: Deed[] = [
  'addRow',
  'addColumn',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
];

/** What can be done to tables: a new one, or the one the cursor is in. */
export function TableMenu(props: {
  editor: Editor;
  anchor: Element | null;
  onClose(): void;
}) {
  const t = useTexts();
  const { editor, anchor, onClose } = props;
  const deeds: Deed[] = editor.isActive('table') ? IN_TABLE : ['insert'];
  return (
    <Menu
      open={Boolean(anchor)}
      anchorEl={anchor}
      onClose={onClose}
      // The keyboard goes back to the text, not to the button.
      disableRestoreFocus
    >
      {deeds.map(deed => (
        <MenuItem
          key={deed}
          onClick={() => {
            onClose();
            DEEDS[deed](editor);
          }}
        >
          {t(`richText.table.${deed}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
