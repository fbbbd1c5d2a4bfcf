import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useRef, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { useWidth } from '../../../ui/useWidth';
import type { ViewProps } from '../FileShown';
import { TextOnly } from '../TextOnly';
import { usePageAddress } from '../usePageAddress';
import { ViewError, ViewNotice } from '../ViewNotice';
import { FindInFile } from './FindInFile';
import { PdfPage } from './PdfPage';
import { PdfToolbar } from './PdfToolbar';
import { type PdfState, usePdf } from './usePdf';
import { useScrolledPages } from './useScrolledPages';
import { pageWidth, type Zoom } from './zoom';

/** A PDF, page under page. */
export function PdfView(props: ViewProps) {
  const { file } = props;
  const t = useTexts();
  const opened = usePdf(file);
  switch (opened.state) {
    case 'loading':
      return (
        <Box role="status" aria-label={t('documents.viewer.pdf.opening')}>
          <Skeleton variant="rectangular" height="60vh" />
        </Box>
      );
    case 'error':
      return (
        <ViewError file={file} error={opened.error} onRetry={opened.retry} />
      );
    case 'protected':
      return (
        <ViewNotice
          file={file}
          title={t('documents.viewer.pdf.protected')}
          description={t('documents.viewer.pdf.protectedAdvice')}
        />
      );
    case 'broken':
      return (
        <ViewNotice
          file={file}
          title={t('documents.viewer.failed')}
          description={t('documents.viewer.failedAdvice')}
        />
      );
    default:
      return <OpenedPdf {...props} opened={opened} />;
  }
}

/** Room around the pages in CSS pixels: on a phone it is for the pages. */
const gapOf = (free: number) => (free < 500 ? 4 : 16);

function OpenedPdf(
  props: ViewProps & { opened: Extract<PdfState, { state: 'ready' }> },
) {
  const { opened, file } = props;
  const t = useTexts();
  const [zoom, setZoom] = useState<Zoom>('auto');
  const [isText, setText] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const [measured, free = 0] = useWidth<HTMLDivElement>(800);
  const gap = gapOf(free);
  const width = pageWidth(zoom, free - 2 * gap, opened.firstPage.width);
  const count = opened.pdf.numPages;
  const [asked, setAsked] = usePageAddress(count);
  const { page, goTo } = useScrolledPages(scroller, {
    isReady: width > 0 && !isText,
    initial: asked,
    width,
  });
  const goToPage = (number: number) => {
    setAsked(number);
    goTo(number);
  };
  return (
    <Box ref={measured}>
      <PdfToolbar
        page={page}
        count={count}
        onPage={goToPage}
        zoom={zoom}
        percent={Math.round((75 * width) / opened.firstPage.width)}
        onZoom={setZoom}
        isText={isText}
        onText={setText}
        isFinding={isFinding}
        onFinding={setFinding}
      />
      {isFinding && !isText && <FindInFile file={file} onGoTo={goToPage} />}
      {opened.trouble && (
        <ErrorNotice
          error={opened.trouble.error}
          onRetry={opened.trouble.retry}
        />
      )}
      {isText ? (
        <TextOnly {...props} />
      ) : (
        <Box
          ref={scroller}
          role="region"
          aria-label={t('documents.viewer.pdf.pages', { title: file.title })}
          // The keys that scroll do so here once the pages have the focus.
          tabIndex={0}
          lang={file.language}
          sx={{
            position: 'relative',
            display: 'flex',
            flexDirection: 'column',
            gap: `${gap}px`,
            p: `${gap}px`,
            height: 'min(85vh, 1200px)',
            overflow: 'auto',
            border: 1,
            borderColor: 'divider',
            bgcolor: theme =>
              theme.palette.mode === 'dark' ? '#1b1b1b' : '#e6e6e6',
          }}
        >
          {width > 0 &&
            Array.from({ length: count }, (_, index) => (
              <PdfPage
                key={index}
                opened={opened}
                number={index + 1}
                width={width}
                scroller={scroller}
                onGoTo={goToPage}
              />
            ))}
        </Box>
      )}
    </Box>
  );
}
