import Box from '@mui/material/Box';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { linksOf, type PageLink } from './links';
import type { Pdfjs } from './loadPdfjs';
import { textLayerStyles } from './textLayerStyles';
import type { PageSize } from './usePdf';

/** Pixels of a picture that every browser and phone can hold. */
const MOST_PIXELS = 16_000_000;
/** Sharper is not seen, and takes four times the memory. */
const MOST_DENSITY = 2;

interface DrawnPageProps {
  pdf: PDFDocumentProxy;
  pdfjs: Pdfjs;
  number: number;
  /** CSS pixels. */
  width: number;
  onSize: (size: PageSize) => void;
  onBroken: () => void;
  onGoTo: (page: number) => void;
}

/** Fetches a page and its links; both undefined until they are there. */
function usePage(props: DrawnPageProps) {
  const { pdf, number, onSize, onBroken } = props;
  const [page, setPage] = useState<PDFPageProxy>();
  const [links, setLinks] = useState<PageLink[]>([]);
  const told = useRef({ onSize, onBroken });
  told.current = { onSize, onBroken };
  useEffect(() => {
    let isLeft = false;
    const open = async () => {
      const opened = await pdf.getPage(number);
      if (isLeft) return;
      const { width, height } = opened.getViewport({ scale: 1 });
      told.current.onSize({ width, height });
      setPage(opened);
      const found = await linksOf(pdf, opened);
      if (!isLeft) setLinks(found);
    };
    open().catch(() => !isLeft && told.current.onBroken());
    return () => {
      isLeft = true;
    };
  }, [pdf, number]);
  return [page, links, told] as const;
}

/** The picture of a page with its text and its links over it. */
export function DrawnPage(props: DrawnPageProps) {
  const { pdfjs, width } = props;
  const t = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [page, links, told] = usePage(props);
  const scale = page ? width / page.getViewport({ scale: 1 }).width : 1;

  useEffect(() => {
    const element = canvas.current;
    if (!page || !element) return undefined;
    const whole = page.getViewport({ scale });
    const density = Math.min(
      window.devicePixelRatio || 1,
      MOST_DENSITY,
      Math.sqrt(MOST_PIXELS / (whole.width * whole.height)),
    );
    const viewport = page.getViewport({ scale: scale * density });
    element.width = Math.floor(viewport.width);
    element.height = Math.floor(viewport.height);
    const task = page.render({ canvas: element, viewport });
    task.promise.catch(error => {
      if (error?.name !== 'RenderingCancelledException') {
        told.current.onBroken();
      }
    });
    return () => {
      task.cancel();
      // Browsers keep the memory of a picture for a while unless it has no size.
      element.width = 0;
      element.height = 0;
    };
  }, [page, scale, told]);

  useEffect(() => {
    const element = text.current;
    if (!page || !element) return undefined;
    const layer = new pdfjs.TextLayer({
      container: element,
      viewport: page.getViewport({ scale }),
      textContentSource: page.streamTextContent({
        includeMarkedContent: true,
      }),
    });
    // Without its text the page can still be looked at.
    layer.render().catch(() => {});
    return () => {
      layer.cancel();
      element.replaceChildren();
    };
  }, [page, scale, pdfjs]);

  return (
    <>
      <canvas
        ref={canvas}
        aria-hidden="true"
        style={{ width: '100%', height: '100%', display: 'block' }}
      />
      <Box
        ref={text}
        className="textLayer"
        sx={textLayerStyles}
        style={
          {
            '--total-scale-factor': scale,
            '--scale-round-x': '1px',
            '--scale-round-y': '1px',
          } as React.CSSProperties
        }
      />
      {links.map(link => (
        <LinkOnPage
          key={link.id}
          link={link}
          name={
            link.href ??
            t('documents.viewer.pdf.toPage', { page: String(link.page) })
          }
          onGoTo={props.onGoTo}
        />
      ))}
    </>
  );
}

function LinkOnPage(props: {
  link: PageLink;
  name: string;
  onGoTo: (page: number) => void;
}) {
  const { link, name } = props;
  const place = {
    position: 'absolute' as const,
    zIndex: 2,
    left: `${link.left}%`,
    top: `${link.top}%`,
    width: `${link.width}%`,
    height: `${link.height}%`,
  };
  if (link.href) {
    return (
      <a
        href={link.href}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={name}
        title={name}
        style={place}
      >
        {' '}
      </a>
    );
  }
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={() => link.page && props.onGoTo(link.page)}
      style={{
        ...place,
        padding: 0,
        border: 0,
        background: 'transparent',
        cursor: 'pointer',
      }}
    />
  );
}
