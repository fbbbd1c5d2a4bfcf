import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import type { FileShown } from '../FileShown';
import { usePartName } from '../usePartName';
import { useVersionText } from '../useReading';
import { findInPages, MOST_FOUND } from './findInPages';

/** Finds words in the text of a file and goes to their pages. */
export function FindInFile(props: {
  file: FileShown;
  onGoTo: (page: number) => void;
}) {
  const t = useTexts();
  const field = useRef<HTMLInputElement>(null);
  // Opened by a button to write at once.
  useEffect(() => field.current?.focus(), []);
  const query = useVersionText(props.file);
  const partName = usePartName(props.file.version.mediaType);
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words);
  const pages = query.data?.pages;
  const found = useMemo(
    () => findInPages(pages ?? [], wanted),
    [pages, wanted],
  );
  const says = () => {
    if (!query.data) return t('common.loading');
    if (query.data.state === 'waiting') return t('documents.viewer.waiting');
    if (!query.data.pages.some(page => page.text.trim())) {
      return t('documents.viewer.noText');
    }
    if (!wanted.trim()) return '';
    return found.length === MOST_FOUND
      ? t('documents.viewer.pdf.foundMany', { count: MOST_FOUND })
      : t('documents.viewer.pdf.found', { count: found.length });
  };
  return (
    <Box
      role="search"
      sx={{ mb: 1, p: 2, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <TextField
        size="small"
        fullWidth
        inputRef={field}
        label={t('documents.viewer.pdf.findLabel')}
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      {query.error && !query.data ? (
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
      ) : (
        <Typography role="status" variant="body2" sx={{ mt: 1 }}>
          {says()}
        </Typography>
      )}
      {found.length > 0 && (
        <Box
          component="ul"
          sx={{
            listStyle: 'none',
            p: 0,
            m: 0,
            mt: 1,
            maxHeight: 220,
            overflow: 'auto',
          }}
        >
          {found.map((one, index) => (
            // What was found stays in its order.
            // eslint-disable-next-line react/no-array-index-key
            <li key={index}>
              <Button
                fullWidth
                onClick={() => props.onGoTo(one.page)}
                sx={{
                  justifyContent: 'flex-start',
                  textAlign: 'left',
                  textTransform: 'none',
                  gap: 2,
                  color: 'text.primary',
                  fontWeight: 'normal',
                }}
              >
                <Box
                  component="span"
                  sx={{ whiteSpace: 'nowrap', color: 'text.secondary' }}
                >
                  {partName(one.page)}
                </Box>
                <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
                  …{one.before}
                  <strong>{one.words}</strong>
                  {one.after}…
                </Box>
              </Button>
            </li>
          ))}
        </Box>
      )}
    </Box>
  );
}
