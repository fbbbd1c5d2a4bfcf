const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

/** The headings of a markdown text, without what stands under them. */
export function headingsOf(markdown: string): string {
  const headings: string[] = [];
  let fence: string | undefined;
  let previous = '';
  for (const line of markdown.split(/\r?\n/)) {
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      // A block of code ends with as many of the same marks as it began with.
      if (mark?.startsWith(fence)) fence = undefined;
      previous = '';
    } else if (mark) {
      fence = mark;
      previous = '';
    } else if (HEADING.test(line)) {
      headings.push(line.trim());
      previous = '';
    } else if (UNDERLINE.test(line) && /^ {0,3}[^\s>*+-]/.test(previous)) {
      headings.push(`${line.includes('=') ? '#' : '##'} ${previous.trim()}`);
      previous = '';
    } else {
      previous = line;
    }
  }
  return headings.join('\n\n');
}
