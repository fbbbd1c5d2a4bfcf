const ascii = (bytes, start, end) =>
  Buffer.from(bytes.subarray(start, end)).toString('latin1');

/**
 * Width and height as the header of a PNG, JPEG, WebP or GIF announces them, without drawing anything; undefined for
 * everything else.
 *
 * @param {Uint8Array} bytes
 * @returns {{ width: number, height: number } | undefined}
 */
export function sizeOfPicture(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (ascii(bytes, 1, 4) === 'PNG') {
      return { width: view.getUint32(16), height: view.getUint32(20) };
    }
    if (view.getUint16(0) === 0xffd8) return sizeOfJpeg(view);
    if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') {
      return sizeOfWebp(view, ascii(bytes, 12, 16));
    }
    if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) {
      return {
        width: view.getUint16(6, true),
        height: view.getUint16(8, true),
      };
    }
  } catch {
    // Cut short in its header.
  }
  return undefined;
}

/** JPEG: segments, each with its length, until a frame header (SOF0–SOF15 but for the tables among them). */
function sizeOfJpeg(view) {
  for (let at = 2; ; ) {
    const marker = view.getUint16(at);
    const isFrame =
      marker >= 0xffc0 &&
      marker <= 0xffcf &&
      ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += marker === 0xffff ? 1 : 2 + view.getUint16(at + 2);
  }
}

function sizeOfWebp(view, chunk) {
  const uint24 = at => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (chunk === 'VP8X') {
    return { width: uint24(24) + 1, height: uint24(27) + 1 };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  return {
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
  };
}
