import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type RefObject, useRef, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { DrawnPage } from './DrawnPage';
import { useNear } from './useNear';
import type { PageSize, PdfState } from './usePdf';

/** A page: a sheet of paper of the right height, drawn while it is near what is in sight. */
export function PdfPage(props: {
  opened: Extract<PdfState, { state: 'ready' }>;
  number: number;
  /** CSS pixels. */
  width: number;
  scroller: RefObject<HTMLElement>;
  onGoTo: (page: number) => void;
}) {
  const t = useTexts();
  const { opened, number, width } = props;
  const element = useRef<HTMLDivElement>(null);
  const isNear = useNear(element, props.scroller);
  const [size, setSize] = useState<PageSize>(opened.firstPage);
  const [isBroken, setBroken] = useState(false);
  return (
    <Box
      ref={element}
      role="group"
      data-page={number}
      aria-label={t('documents.viewer.pdf.pageOf', {
        page: String(number),
        pages: String(opened.pdf.numPages),
      })}
      // Paper is white in the dark theme as well: pictures and colours are made for it.
      sx={{
        position: 'relative',
        flex: 'none',
        mx: 'auto',
        bgcolor: '#fff',
        color: '#333',
        boxShadow: 2,
      }}
      style={{ width, height: (width * size.height) / size.width }}
    >
      {isBroken && (
        <Typography sx={{ p: 3 }}>
          {t('documents.viewer.pdf.pageFailed')}
        </Typography>
      )}
      {isNear && !isBroken && (
        <DrawnPage
          pdf={opened.pdf}
          pdfjs={opened.pdfjs}
          number={number}
          width={width}
          onSize={setSize}
          onBroken={() => setBroken(true)}
          onGoTo={props.onGoTo}
        />
      )}
    </Box>
  );
}
