import contentDisposition from 'content-disposition';

/** The header that gives a file its name, whatever letters are in it. */
export function namedFile(
  fileName: string,
  type: 'inline' | 'attachment' = 'attachment',
): string {
  return contentDisposition(fileName, { type, fallback: asciiOf(fileName) });
}

/** The name for programs that cannot read the true one: proxies and old clients garble bare ä and ö in a header. */
function asciiOf(fileName: string): string {
  return fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/gu, '_')
    .replace(/[%"\\/]/g, '_');
}
