/**
 * Looks into one received file for what must not be in it. Answers nothing when all is well.
 *
 * @param {{ path: string, mediaType: string, pdfScripts: 'refuse' | 'accept', maxPixels: number }} input
 * @throws {import('../jobError.mjs').JobError}
 */
export async function run(input) {
  // Loaded by need: the reader of PDF alone takes longer to load than a picture takes to check.
  if (input.mediaType === 'application/pdf') {
    const { inspectPdf } = await import('../inspect/pdf.mjs');
    await inspectPdf(input);
  } else if (input.mediaType.startsWith('image/')) {
    const { inspectPicture } = await import('../inspect/picture.mjs');
    await inspectPicture(input);
  } else if (input.mediaType === 'application/x-cfb') {
    const { inspectOldOffice } = await import('../inspect/oldOffice.mjs');
    await inspectOldOffice(input);
  } else {
    const { inspectOffice } = await import('../inspect/office.mjs');
    await inspectOffice(input);
  }
}
