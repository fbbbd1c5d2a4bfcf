/**
 * Lets the browser save a file from an address that answers with one. A script that fetched it would hold the whole file in
 * memory, and the browser would show no progress.
 */
export function saveFile(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  // The name comes with the answer. Should the answer be no file after all, the page stays where it is on the same origin.
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
