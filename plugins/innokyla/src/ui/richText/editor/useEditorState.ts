import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { ToolState } from './ToolButton';
import type { Tool } from './tools';

type States = Partial<Record<Tool['name'], ToolState>>;

function statesOf(editor: Editor, tools: readonly Tool[]): States {
  const states: States = {};
  for (const tool of tools) {
    if (tool.isOn?.(editor)) states[tool.name] = 'on';
    else if (tool.isAble && !tool.isAble(editor)) states[tool.name] = 'unable';
    else states[tool.name] = 'off';
  }
  return states;
}

/** How the buttons stand at the cursor; looked up once a frame and drawn when it differs, so that typing does not wait for it. */
export function useEditorState(
  editor: Editor | undefined,
  tools: readonly Tool[],
): States {
  const [states, setStates] = useState<States>({});
  useEffect(() => {
    if (!editor) return undefined;
    let frame = 0;
    const look = () => {
      frame = 0;
      if (editor.isDestroyed) return;
      const now = statesOf(editor, tools);
      setStates(before =>
        tools.every(({ name }) => before[name] === now[name]) ? before : now,
      );
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    editor.on('transaction', soon);
    return () => {
      cancelAnimationFrame(frame);
      editor.off('transaction', soon);
    };
  }, [editor, tools]);
  return states;
}
