import Box from '@mui/material/Box';
import { useRef, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { TOOLBAR_HEIGHT } from '../boxStyles';
import { LinkForm } from './LinkForm';
import { PictureForm } from './PictureForm';
import type { Session } from './session';
import { TableMenu } from './TableMenu';
import { ToolButton } from './ToolButton';
import { type Tool, TOOLS } from './tools';
import { useEditorState } from './useEditorState';
import { useRovingFocus } from './useRovingFocus';

type Opened = 'link' | 'picture' | 'table';

/** What can be done to the text; one stop of the Tab key, arrows go from button to button. */
export function Toolbar(props: {
  session: Session | undefined;
  labelId: string;
}) {
  const t = useTexts();
  const { session, labelId } = props;
  const editor = session?.editor;
  const bar = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const roving = useRovingFocus(bar, () => editor?.view.focus());
  const states = useEditorState(editor);
  const run = (tool: Tool) => {
    if (!editor) return;
    if (tool.opens) setOpened(opened === tool.opens ? undefined : tool.opens);
    else tool.run(editor);
  };
  const close = () => {
    setOpened(undefined);
    editor?.view.focus();
  };
  return (
    <Box
      sx={{
        position: 'sticky',
        top: 0,
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
        {TOOLS.map((tool, index) => (
          <ToolButton
            key={tool.name}
            tool={tool}
            state={states[tool.name]}
            isOpen={tool.opens ? tool.opens === opened : undefined}
            tabIndex={roving.tabIndex(index)}
            onRun={() => run(tool)}
          />
        ))}
      </Box>
      {editor && opened === 'link' && (
        <LinkForm editor={editor} onClose={close} />
      )}
      {editor && opened === 'picture' && (
        <PictureForm editor={editor} onClose={close} />
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
