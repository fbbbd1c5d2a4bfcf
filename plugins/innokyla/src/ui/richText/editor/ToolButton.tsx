import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { memo } from 'react';
import { useTexts } from '../../../translations/useTexts';
import type { Tool } from './tools';

/** How a button stands: on, off, or not to be used here. */
export type ToolState = 'on' | 'off' | 'unable';

const isMac =
  typeof navigator !== 'undefined' &&
  /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys as the person's keyboard names them. */
export function keysHere(keys: string): string {
  return isMac
    ? keys.replace('Mod+', '⌘').replace('Alt+', '⌥').replace('Shift+', '⇧')
    : keys.replace('Mod', 'Ctrl');
}

/** A button of the toolbar. */
export const ToolButton = memo(
  (props: {
    tool: Tool;
    state: ToolState | undefined;
    /** Whether what it opens is open; absent for buttons that open nothing. */
    isOpen: boolean | undefined;
    tabIndex: number;
    onRun(): void;
  }) => {
    const t = useTexts();
    const { tool, state, isOpen } = props;
    const Icon = tool.icon;
    const name = t(`richText.tool.${tool.name}`);
    const isOn = state === 'on';
    const isUnable = state === 'unable';
    return (
      <Tooltip
        title={tool.keys ? `${name} (${keysHere(tool.keys)})` : name}
        enterDelay={400}
        disableInteractive
      >
        <IconButton
          size="small"
          data-tool={tool.name}
          tabIndex={props.tabIndex}
          aria-label={name}
          aria-pressed={tool.isOn ? isOn : undefined}
          aria-expanded={isOpen}
          aria-haspopup={tool.opens === 'table' ? 'menu' : undefined}
          // Not `disabled`: the arrow keys must find it, and a button that goes off under the keyboard would lose it.
          aria-disabled={isUnable || undefined}
          // The mouse must not take the cursor out of the text.
          onMouseDown={event => event.preventDefault()}
          onClick={() => {
            if (!isUnable) props.onRun();
          }}
          sx={{
            borderRadius: 1,
            width: 36,
            height: 36,
            color: isUnable ? 'text.disabled' : 'text.secondary',
            ...(isOn || isOpen
              ? { bgcolor: 'action.selected', color: 'text.primary' }
              : {}),
            '&:focus-visible': {
              outline: '2px solid',
              outlineColor: 'primary.main',
              outlineOffset: '-2px',
            },
          }}
        >
          <Icon
            fontSize="small"
            sx={tool.isSmall ? { fontSize: '0.9rem' } : undefined}
          />
        </IconButton>
      </Tooltip>
    );
  },
  (a, b) =>
    a.state === b.state &&
    a.isOpen === b.isOpen &&
    a.tabIndex === b.tabIndex &&
    a.tool === b.tool,
);
