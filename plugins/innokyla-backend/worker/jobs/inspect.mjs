import { JobError } from '../jobError.mjs';

/**
 * Looks into received files for what must not be in them, one after the other.
 *
 * @param {{ files: { path: string, mediaType: string }[], pdfScripts: 'refuse' | 'accept', maxPixels: number }} input
 * @returns {Promise<(string | undefined)[]>} what is wrong with each (a code of `JobError`), undefined when all is well
 */
export async function run({ files, ...rules }) {
  const findings = [];
  for (const file of files) {
    findings.push(
      await inspect({ ...file, ...rules }).then(
        () => undefined,
        error => (error instanceof JobError ? error.code : 'broken'),
      ),
    );
  }
  return findings;
}

async function inspect(file) {
  // Loaded by need: the reader of PDF alone takes longer to load than a picture takes to check.
  if (file.mediaType === 'application/pdf') {
    const { inspectPdf } = await import('../inspect/pdf.mjs');
    await inspectPdf(file);
  } else if (file.mediaType.startsWith('image/')) {
    const { inspectPicture } = await import('../inspect/picture.mjs');
    await inspectPicture(file);
  } else if (file.mediaType === 'application/x-cfb') {
    const { inspectOldOffice } = await import('../inspect/oldOffice.mjs');
    await inspectOldOffice(file);
  } else {
    const { inspectOffice } = await import('../inspect/office.mjs');
    await inspectOffice(file);
  }
}
