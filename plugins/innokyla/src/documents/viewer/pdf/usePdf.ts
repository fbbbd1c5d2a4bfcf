import { useApi } from '@backstage/core-plugin-api';
import { versionContentPath } from '@innokyla/backstage-plugin-innokyla-common';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useEffect, useState } from 'react';
import { innokylaApiRef } from '../../../api';
import type { FileShown } from '../FileShown';
import { loadPdfjs, type Pdfjs } from './loadPdfjs';
import { createRangeTransport } from './rangeTransport';

/** A part of this size comes in a moment even by phone, and a page rarely needs more than two. */
const PART = 256 * 1024;

/** Points of a page on paper. */
export interface PageSize {
  width: number;
  height: number;
}

/** An opened PDF, or what keeps it from being opened. */
export type PdfState =
  | { state: 'loading' }
  | { state: 'protected' }
  | { state: 'broken' }
  | { state: 'error'; error: unknown; retry: () => void }
  | {
      state: 'ready';
      pdf: PDFDocumentProxy;
      pdfjs: Pdfjs;
      /** Size of the first page; the others are mostly of the same. */
      firstPage: PageSize;
      /** A part of the file did not come. */
      trouble?: { error: unknown; retry: () => void };
    };

type Opened =
  | Exclude<PdfState, { state: 'error' }>
  | { state: 'error'; error: unknown };

const stateOf = (error: unknown): Opened => {
  switch ((error as Error)?.name) {
    case 'PasswordException':
      return { state: 'protected' };
    case 'InvalidPDFException':
    case 'FormatError':
    case 'MissingPDFException':
      return { state: 'broken' };
    default:
      return { state: 'error', error };
  }
};

/**
 * Opens a PDF in the library's worker and closes it when the page is left. An effect and no query: what is opened holds
 * memory and a thread, and must be given back.
 */
export function usePdf(file: FileShown): PdfState {
  const api = useApi(innokylaApiRef);
  const { ref } = file;
  const { version, size } = file.version;
  const [opened, setOpened] = useState<Opened>({ state: 'loading' });
  const [trouble, setTrouble] = useState<{
    error: unknown;
    retry: () => void;
  }>();
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt(number => number + 1), []);

  useEffect(() => {
    let isLeft = false;
    let close = () => {};
    setOpened({ state: 'loading' });
    setTrouble(undefined);
    const open = async () => {
      const pdfjs = await loadPdfjs();
      if (isLeft) return;
      const path = versionContentPath(ref, version);
      const ranges = createRangeTransport(pdfjs, {
        size,
        read: (range, signal) => api.readBytes(path, range, { signal }),
        onTrouble: error =>
          !isLeft &&
          setTrouble(
            error === undefined
              ? undefined
              : { error, retry: () => ranges.retry() },
          ),
      });
      const task = pdfjs.getDocument({
        range: ranges.transport,
        rangeChunkSize: PART,
        // Only what the pages in sight need.
        disableAutoFetch: true,
        disableStream: true,
        // A stranger's file: nothing in it becomes a program here.
        isEvalSupported: false,
        enableXfa: false,
      });
      close = () => {
        ranges.stop();
        task.destroy();
      };
      const pdf = await task.promise;
      const { width, height } = (await pdf.getPage(1)).getViewport({
        scale: 1,
      });
      if (isLeft) return;
      setOpened({ state: 'ready', pdf, pdfjs, firstPage: { width, height } });
    };
    open().catch(error => !isLeft && setOpened(stateOf(error)));
    return () => {
      isLeft = true;
      close();
    };
  }, [api, ref, version, size, attempt]);

  if (opened.state === 'ready') return { ...opened, trouble };
  if (opened.state === 'error') return { ...opened, retry };
  // Before the first page there is nothing to stand beside.
  if (opened.state === 'loading' && trouble) {
    return { state: 'error', ...trouble };
  }
  return opened;
}
