import Box from '@mui/material/Box';
import type { Editor } from '@tiptap/core';
import { AllSelection, TextSelection } from '@tiptap/pm/state';
import { useRef } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { TOOLBAR_HEIGHT } from '../boxStyles';
import { LinkForm } from './LinkForm';
import { PictureForm } from './PictureForm';
import { TableMenu } from './TableMenu';
import { ToolButton } from './ToolButton';
import type { Tool } from './tools';
import { useEditorState } from './useEditorState';
import { useRovingFocus } from './useRovingFocus';

/** What a button of the toolbar opens. */
export type Opened = 'link' | 'picture' | 'table';

/** Moves the keyboard from the text in `element` to the toolbar above it. */
export function focusToolbar(element: Element) {
  element.parentElement
    ?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')
    ?.focus();
}

/** "Everything" starts before the first paragraph, from where no list or quote can be taken away: its text is meant. */
function narrowSelection({ state, view }: Editor) {
  const { selection } = state;
  if (!(selection instanceof AllSelection)) return;
  const text = TextSelection.between(selection.$from, selection.$to);
  view.dispatch(state.tr.setSelection(text));
}

/** What can be done to the text; one stop of the Tab key, arrows go from button to button. */
export function Toolbar(props: {
  editor: Editor | undefined;
  tools: readonly Tool[];
  labelId: string;
  opened: Opened | undefined;
  onOpen(opened: Opened | undefined): void;
  /** Pictures were chosen to be uploaded. */
  onFiles(files: File[]): void;
}) {
  const t = useTexts();
  const { editor, tools, labelId, opened, onOpen } = props;
  const bar = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(bar, () => editor?.view.focus());
  const states = useEditorState(editor, tools);
  const run = (tool: Tool) => {
    if (!editor) return;
    if (tool.opens) onOpen(opened === tool.opens ? undefined : tool.opens);
    else {
      narrowSelection(editor);
      tool.run(editor);
    }
  };
  // The buttons are drawn anew only when they look different, and keep the first function they were given.
  const latest = useRef(run);
  latest.current = run;
  const close = () => {
    onOpen(undefined);
    editor?.view.focus();
  };
  return (
    <Box
      sx={{
        position: 'sticky',
        // Below what the page itself keeps in sight.
        top: 'var(--innokyla-sticky-top, 0px)',
        zIndex: 1,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
        borderRadius: '2px 2px 0 0',
      }}
    >
      <Box
        ref={bar}
        role="toolbar"
        aria-label={t('richText.toolbar')}
        aria-describedby={labelId}
        {...roving.bar}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          minHeight: TOOLBAR_HEIGHT,
          px: 0.5,
        }}
      >
        {tools.map((tool, index) => (
          <ToolButton
            key={tool.name}
            tool={tool}
            state={states[tool.name]}
            isOpen={tool.opens ? tool.opens === opened : undefined}
            tabIndex={roving.tabIndex(index)}
            onRun={() => latest.current(tool)}
          />
        ))}
      </Box>
      {editor && opened === 'link' && (
        <LinkForm editor={editor} onClose={close} />
      )}
      {editor && opened === 'picture' && (
        <PictureForm editor={editor} onFiles={props.onFiles} onClose={close} />
      )}
      {editor && (
        <TableMenu
          editor={editor}
          anchor={
            opened === 'table'
              ? bar.current?.querySelector('[data-tool="table"]') ?? null
              : null
          }
          onClose={close}
        />
      )}
    </Box>
  );
}
