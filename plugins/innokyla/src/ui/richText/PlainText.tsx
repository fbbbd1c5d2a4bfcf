import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useTexts } from '../../translations/useTexts';
import { ROW_HEIGHT, TEXT_PADDING, TOOLBAR_HEIGHT } from './boxStyles';
import type { TextBoxProps } from './TextBoxProps';
import { withoutBrokenCharacters } from './characters';

/** The text as markdown, for as long as the editor is on its way and where it cannot be fetched. */
export function PlainText(props: TextBoxProps) {
  const t = useTexts();
  const { text, takesFocus, caret, isPost } = props;
  const value = useSyncExternalStore(text.subscribe, text.get);
  const input = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!takesFocus()) return;
    input.current?.focus();
    // A post is gone on with at its end, below what it quotes.
    const end = input.current?.value.length ?? 0;
    if (isPost) input.current?.setSelectionRange(end, end);
  }, [takesFocus, isPost]);
  const noteId = `${props.labelId}-plain`;
  return (
    <Box>
      <Box sx={{ minHeight: TOOLBAR_HEIGHT, px: 1.75, pt: 1 }}>
        <Box
          component="span"
          id={noteId}
          sx={{
            typography: 'caption',
            color: 'text.secondary',
            // Most often the editor is there before it could be read.
            '@keyframes late': { from: { opacity: 0 } },
            animation: 'late 0.1s 1s backwards',
          }}
        >
          {t('richText.plain')}
        </Box>
      </Box>
      <InputBase
        fullWidth
        multiline
        minRows={props.minRows}
        maxRows={30}
        value={value}
        inputRef={input}
        onChange={event => {
          // "select" comes a moment later, and the editor may take this box's place in between.
          caret.offset = input.current?.selectionEnd ?? undefined;
          text.write(withoutBrokenCharacters(event.target.value));
        }}
        onKeyDown={event => {
          if (!props.onSend || event.key !== 'Enter') return;
          if (!event.ctrlKey && !event.metaKey) return;
          event.preventDefault();
          props.onSend();
        }}
        onSelect={() => {
          caret.offset = input.current?.selectionEnd ?? undefined;
        }}
        sx={{ ...TEXT_PADDING, lineHeight: ROW_HEIGHT }}
        inputProps={
          {
            'data-field': props.name,
            'aria-labelledby': props.labelId,
            'aria-describedby': [props.describedBy, noteId]
              .filter(Boolean)
              .join(' '),
            'aria-invalid': props.isInvalid || undefined,
            lang: props.language,
          } as {} // React knows data attributes, the type of inputProps does not.
        }
      />
    </Box>
  );
}
