import Box from '@mui/material/Box';
import { useSyncExternalStore } from 'react';
import { Markdown } from '../Markdown';
import { textStyles } from '../textStyles';
import { ROW_HEIGHT, TEXT_PADDING, TOOLBAR_HEIGHT } from './boxStyles';
import type { TextBoxProps } from './TextBoxProps';

/**
 * The text in a box like the editor's: as it is read where it may only be read; as it is stored where it is far from the
 * window and will be the editor before it is seen. (Drawing twenty sections of 10 kB as they are read takes over a second.)
 */
export function RestingText(props: TextBoxProps & { isReadOnly: boolean }) {
  const { text, isReadOnly } = props;
  const value = useSyncExternalStore(text.subscribe, text.get);
  return (
    <Box
      role="textbox"
      tabIndex={0}
      data-field={props.name}
      aria-multiline
      aria-readonly={isReadOnly || undefined}
      aria-labelledby={props.labelId}
      aria-describedby={props.describedBy}
      aria-invalid={props.isInvalid || undefined}
      lang={props.language}
      sx={{
        ...TEXT_PADDING,
        pt: isReadOnly ? TEXT_PADDING.py : `${TOOLBAR_HEIGHT + 12}px`,
        minHeight: `calc(${props.minRows * ROW_HEIGHT}em + ${
          isReadOnly ? 24 : TOOLBAR_HEIGHT + 24
        }px)`,
        outline: 'none',
        cursor: isReadOnly ? undefined : 'text',
      }}
    >
      {isReadOnly ? (
        <Markdown text={value} />
      ) : (
        <Box sx={{ ...textStyles, whiteSpace: 'pre-wrap' }}>{value}</Box>
      )}
    </Box>
  );
}
