const UTF_16_MARKS: Record<string, string> = {
  '255,254': 'utf-16le',
  '254,255': 'utf-16be',
};

/**
 * Bytes as text. Tables saved by older office programs are not in UTF-8, and their ä and ö would become question marks:
 * what is no UTF-8 is read as Windows' western letters. A letter that the last byte cuts in two is left out.
 */
export function decodeText(bytes: ArrayBuffer): string {
  const marked = UTF_16_MARKS[new Uint8Array(bytes.slice(0, 2)).join()];
  if (marked) return new TextDecoder(marked).decode(bytes, { stream: true });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, {
      stream: true,
    });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
