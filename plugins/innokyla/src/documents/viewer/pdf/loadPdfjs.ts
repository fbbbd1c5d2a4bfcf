/** The library that draws PDFs. */
export type Pdfjs = typeof import('pdfjs-dist');

/**
 * Fetches the library that draws PDFs, and says where its worker is.
 *
 * The minified file is named, for the readable one cannot be loaded by a portal's development server: it holds a variable
 * of the same name as one of the bundler's own.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc ||= new URL(
    'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
    import.meta.url,
  ).toString();
  return pdfjs;
}
