import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../../../translations/useTexts';

/**
 * A small form below the toolbar. Not a `form` element: the field stands in the page's form, which must not be sent by the
 * Enter of this one.
 */
export function ToolForm(props: {
  label: string;
  children: ReactNode;
  onDone(): void;
  onClose(): void;
  /** Another thing to do, beside done and cancel. */
  extra?: ReactNode;
}) {
  const t = useTexts();
  const form = useRef<HTMLDivElement>(null);
  // Who opens it wants to write into it.
  useEffect(
    () =>
      form.current?.querySelector<HTMLElement>('input:not([hidden])')?.focus(),
    [],
  );
  return (
    <Box
      ref={form}
      role="group"
      aria-label={props.label}
      onKeyDown={event => {
        const isInput = event.target instanceof HTMLInputElement;
        if (event.key === 'Escape') {
          event.stopPropagation();
          props.onClose();
        } else if (event.key === 'Enter' && isInput) {
          event.preventDefault();
          event.stopPropagation();
          props.onDone();
        }
      }}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'flex-start',
        p: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {props.children}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" variant="contained" onClick={props.onDone}>
          {t('richText.done')}
        </Button>
        {props.extra}
        <Button size="small" onClick={props.onClose}>
          {t('common.action.cancel')}
        </Button>
      </Box>
    </Box>
  );
}
