import Box from '@mui/material/Box';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { contentStyles, ROW_HEIGHT, TEXT_PADDING } from '../boxStyles';
import type { TextBoxProps } from '../TextBoxProps';
import { visuallyHidden } from '../../visuallyHidden';
import { editorStyles } from './editorStyles';
import { openSession, type Session } from './session';
import { Toolbar } from './Toolbar';

/** The editor itself; see `RichTextField`, which fetches it. */
export function RichTextEditor(props: TextBoxProps) {
  const t = useTexts();
  const { text, takesFocus, caret, minRows } = props;
  const host = useRef<HTMLDivElement>(null);
  const [session, setSession] = useState<Session>();
  const keysId = `${props.labelId}-keys`;
  const attributes = {
    role: 'textbox',
    'data-field': props.name,
    'aria-multiline': 'true',
    'aria-labelledby': props.labelId,
    'aria-describedby': [props.describedBy, keysId].filter(Boolean).join(' '),
    ...(props.isInvalid ? { 'aria-invalid': 'true' } : {}),
    ...(props.language ? { lang: props.language } : {}),
  };
  const latest = useRef(attributes);
  latest.current = attributes;

  // Before anything is painted, so that the keyboard does not fall out of the field in between.
  useLayoutEffect(() => {
    const opened = openSession({
      element: host.current!,
      text,
      attributes: () => latest.current,
    });
    if (takesFocus()) opened.focus(caret.offset);
    setSession(opened);
    return () => opened.close();
  }, [text, takesFocus, caret]);

  const said = JSON.stringify(attributes);
  useEffect(() => session?.refreshAttributes(), [session, said]);

  return (
    <Box>
      <Toolbar session={session} labelId={props.labelId} />
      <Box
        ref={host}
        sx={{
          '& > .ProseMirror': {
            ...contentStyles,
            ...editorStyles,
            ...TEXT_PADDING,
            boxSizing: 'content-box',
            minHeight: `${minRows * ROW_HEIGHT}em`,
          },
        }}
      />
      <Box component="span" id={keysId} sx={visuallyHidden}>
        {t('richText.keys')}
      </Box>
    </Box>
  );
}
