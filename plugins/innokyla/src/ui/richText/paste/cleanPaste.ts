/** HTML of the clipboard without what is not text and structure. */
export function cleanPaste(html: string): string {
  return html;
}
