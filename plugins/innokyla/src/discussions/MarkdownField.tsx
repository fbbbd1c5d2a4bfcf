import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../translations/useTexts';
import { Markdown } from '../ui/Markdown';

/** Props of `MarkdownField`. */
export interface MarkdownFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  /** Called by Ctrl + Enter or Cmd + Enter. */
  onSend?(): void;
  error?: string;
  help?: string;
  /** Puts the keyboard into the field when it appears, because the person has just asked for it. */
  takesFocus?: boolean;
}

/** A text with marks of formatting, and how it will look. */
export function MarkdownField(props: MarkdownFieldProps) {
  const t = useTexts();
  const id = useId();
  const [view, setView] = useState<'write' | 'preview'>('write');
  const input = useRef<HTMLTextAreaElement>(null);
  const { takesFocus } = props;
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      props.onSend?.();
    }
  };
  return (
    <Box>
      <Tabs
        value={view}
        onChange={(_, chosen) => setView(chosen)}
        aria-label={props.label}
        sx={{ minHeight: 36, '& .MuiTab-root': { minHeight: 36, py: 0 } }}
      >
        <Tab
          value="write"
          id={`${id}-write-tab`}
          aria-controls={`${id}-write`}
          label={t('discussions.threads.write')}
        />
        <Tab
          value="preview"
          id={`${id}-preview-tab`}
          aria-controls={`${id}-preview`}
          label={t('discussions.threads.preview')}
        />
      </Tabs>
      <Box
        role="tabpanel"
        id={`${id}-write`}
        aria-labelledby={`${id}-write-tab`}
        hidden={view !== 'write'}
        sx={{ pt: 1 }}
      >
        <TextField
          fullWidth
          multiline
          minRows={4}
          maxRows={16}
          label={props.label}
          value={props.value}
          error={Boolean(props.error)}
          helperText={
            <>
              {props.error && (
                <Box component="span" sx={{ display: 'block' }}>
                  {props.error}
                </Box>
              )}
              {props.help ?? t('discussions.threads.formatting')}
            </>
          }
          inputRef={input}
          onChange={event => props.onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </Box>
      <Box
        role="tabpanel"
        id={`${id}-preview`}
        aria-labelledby={`${id}-preview-tab`}
        hidden={view !== 'preview'}
        tabIndex={0}
        sx={{
          mt: 1,
          p: 2,
          minHeight: 120,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
        }}
      >
        {view === 'preview' &&
          (props.value.trim() ? (
            <Markdown text={props.value} />
          ) : (
            <Typography color="text.secondary">
              {t('discussions.threads.previewEmpty')}
            </Typography>
          ))}
      </Box>
    </Box>
  );
}
