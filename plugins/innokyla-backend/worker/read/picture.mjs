import { readFile } from 'node:fs/promises';
import { JobError } from '../jobError.mjs';
import { MAX_PIXELS, THUMBNAIL } from './limits.mjs';
import { sizeOfPicture } from './pictureSize.mjs';

/** Longest side of a picture in a preview, in pixels. */
const PREVIEW = 800;

async function drawSmall(bytes, longest) {
  // Loaded by need: it is a library of the machine's own, and text is read where there is none.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(bytes);
  const scale = Math.min(1, longest / Math.max(image.width, image.height));
  const canvas = createCanvas(
    Math.max(1, Math.round(image.width * scale)),
    Math.max(1, Math.round(image.height * scale)),
  );
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * @param {string} file
 * @param {{ thumbnail: boolean }} options
 */
export async function readPicture(file, { thumbnail }) {
  const bytes = await readFile(file);
  const size = sizeOfPicture(bytes);
  if (!size) throw new JobError('broken', 'not a picture that is known here');
  if (!thumbnail || size.width * size.height > MAX_PIXELS) {
    return { pages: [], truncated: false };
  }
  const canvas = await drawSmall(bytes, THUMBNAIL);
  return {
    pages: [],
    truncated: false,
    thumbnail: new Uint8Array(await canvas.encode('png')),
  };
}

/**
 * A picture in a text document as an address that holds all of it, small enough for a page; undefined when it cannot be
 * drawn.
 *
 * @param {Uint8Array} bytes
 */
export async function dataUrlOf(bytes) {
  const size = sizeOfPicture(bytes);
  if (!size || size.width * size.height > MAX_PIXELS) return undefined;
  try {
    const canvas = await drawSmall(bytes, PREVIEW);
    const isPng = bytes[0] === 0x89;
    const small = await (isPng
      ? canvas.encode('png')
      : canvas.encode('jpeg', 80));
    return `data:image/${isPng ? 'png' : 'jpeg'};base64,${small.toString(
      'base64',
    )}`;
  } catch {
    return undefined;
  }
}
