/** Files in hand while one page leads to another: an address cannot hold them. */
let carried: File[] = [];

/** Takes files along to the upload page. */
export function carryFiles(files: File[]) {
  carried = files;
}

/** The files that were taken along, once. */
export function takeCarried(): File[] {
  const files = carried;
  carried = [];
  return files;
}
