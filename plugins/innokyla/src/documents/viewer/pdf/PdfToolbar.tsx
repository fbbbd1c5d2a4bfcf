import AddIcon from '@mui/icons-material/Add';
import FitIcon from '@mui/icons-material/SwapHoriz';
import RemoveIcon from '@mui/icons-material/Remove';
import SearchIcon from '@mui/icons-material/Search';
import NotesIcon from '@mui/icons-material/Notes';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { nextZoom, type Zoom } from './zoom';

/** What can be done with the pages of a PDF. */
export function PdfToolbar(props: {
  page: number;
  count: number;
  onPage: (page: number) => void;
  zoom: Zoom;
  /** Parts of a hundred of the size on paper, as it is on the screen. */
  percent: number;
  onZoom: (zoom: Zoom) => void;
  isText: boolean;
  onText: (isText: boolean) => void;
  isFinding: boolean;
  onFinding: (isFinding: boolean) => void;
}) {
  const t = useTexts();
  const { percent, onZoom } = props;
  const [larger, smaller] = [nextZoom(percent, 1), nextZoom(percent, -1)];
  return (
    <Box
      role="toolbar"
      aria-label={t('documents.viewer.pdf.toolbar')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 1,
        mb: 1,
      }}
    >
      {!props.isText && (
        <>
          <PageField {...props} />
          <Box sx={{ display: 'flex', alignItems: 'center' }}>
            <IconButton
              aria-label={t('documents.viewer.pdf.smaller')}
              disabled={!smaller}
              onClick={() => smaller && onZoom(smaller)}
            >
              <RemoveIcon />
            </IconButton>
            <Typography
              variant="body2"
              role="status"
              aria-label={t('documents.viewer.pdf.zoom', {
                percent: String(percent),
              })}
              sx={{ minWidth: '5ch', textAlign: 'center' }}
            >
              {percent} %
            </Typography>
            <IconButton
              aria-label={t('documents.viewer.pdf.larger')}
              disabled={!larger}
              onClick={() => larger && onZoom(larger)}
            >
              <AddIcon />
            </IconButton>
            <IconButton
              aria-label={t('documents.viewer.pdf.fit')}
              title={t('documents.viewer.pdf.fit')}
              aria-pressed={props.zoom === 'fit'}
              onClick={() => onZoom(props.zoom === 'fit' ? 'auto' : 'fit')}
            >
              <FitIcon />
            </IconButton>
          </Box>
          <Button
            size="small"
            startIcon={<SearchIcon />}
            aria-expanded={props.isFinding}
            onClick={() => props.onFinding(!props.isFinding)}
          >
            {t('documents.viewer.pdf.find')}
          </Button>
        </>
      )}
      <Button
        size="small"
        startIcon={<NotesIcon />}
        aria-pressed={props.isText}
        onClick={() => props.onText(!props.isText)}
      >
        {t('documents.viewer.pdf.asText')}
      </Button>
    </Box>
  );
}

/** The number of the page in sight; another number goes there. */
function PageField(props: {
  page: number;
  count: number;
  onPage: (page: number) => void;
}) {
  const t = useTexts();
  const { page, count } = props;
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  const go = () => {
    const number = Math.round(Number(typed));
    if (number >= 1 && number <= count) {
      if (number !== page) props.onPage(number);
    } else setTyped(String(page));
  };
  return (
    <Box
      component="form"
      onSubmit={event => {
        event.preventDefault();
        go();
      }}
      sx={{ display: 'flex', alignItems: 'center', gap: 1 }}
    >
      <TextField
        size="small"
        value={typed}
        onChange={event => setTyped(event.target.value)}
        onBlur={go}
        onFocus={event => event.target.select()}
        inputProps={{
          inputMode: 'numeric',
          'aria-label': t('documents.viewer.pdf.goTo', {
            pages: String(count),
          }),
          style: { width: '4ch', textAlign: 'right' },
        }}
      />
      <Typography variant="body2" aria-hidden sx={{ whiteSpace: 'nowrap' }}>
        / {count}
      </Typography>
    </Box>
  );
}
