/*
 * A text that a person wrote stands under a heading of ours: its own headings go below that one, nothing in it reaches
 * beyond its end, and nothing in it is HTML or a link that is none of the web, which our screens do not show either and
 * other programs might run.
 */

const HEADING = /^( {0,3})(#{1,6})(?=[ \t]|$)/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
/** Lines that are no part of a paragraph above an underline. */
const NO_PARAGRAPH =
  /^\s*(#{1,6}\s|[-*+]\s|\d+[.)]\s|>|\||`{3}|~{3}|[-=]+\s*$|$)|^ {4}/;

/** Puts a text below a heading of `level`; its headings keep their order among themselves, as far as there are levels. */
export function nestText(text: string, level: number): string {
  const written: string[] = [];
  let fence: string | undefined;
  const heading = (own: number) => '#'.repeat(Math.min(6, own + level));
  for (const line of text.replace(/\r\n?/g, '\n').trim().split('\n')) {
    if (fence) {
      if (closes(line, fence)) fence = undefined;
      written.push(line);
      continue;
    }
    fence = fenceOf(line);
    const underline = UNDERLINE.exec(line);
    const above = underline ? paragraphAbove(written) : 0;
    if (fence) {
      written.push(line);
    } else if (underline && above) {
      const words = written.splice(-above).map(part => part.trim());
      written.push(
        `${heading(underline[1][0] === '=' ? 1 : 2)} ${words.join(' ')}`,
      );
    } else {
      written.push(
        withoutRunning(withoutUploads(line)).replace(
          HEADING,
          (_all, space, marks) => `${space}${heading(marks.length)}`,
        ),
      );
    }
  }
  // Left open, it would swallow all that follows.
  if (fence) written.push(fence);
  return written.join('\n');
}

/**
 * The marks that open a block of code. Only at the very beginning of a line: further in it can belong to a list and end
 * with it, and what follows would be taken for code though it is not.
 */
function fenceOf(line: string): string | undefined {
  return /^(`{3,})[^`]*$/.exec(line)?.[1] ?? /^(~{3,})/.exec(line)?.[1];
}

function closes(line: string, fence: string): boolean {
  const marks = line.trim();
  return (
    /^ {0,3}\S/.test(line) &&
    marks.length >= fence.length &&
    marks === fence[0].repeat(marks.length)
  );
}

/** How many of the last lines are one paragraph. */
function paragraphAbove(lines: readonly string[]): number {
  let count = 0;
  while (
    count < lines.length &&
    !NO_PARAGRAPH.test(lines[lines.length - 1 - count])
  ) {
    count += 1;
  }
  return count;
}

/**
 * A picture that was uploaded into the portal stands nowhere else: its words take its place. In code as well, where nobody
 * has reason to name one.
 */
const UPLOAD =
  /!\[((?:\\.|[^\\[\]])*)\]\(<?attachment:[0-9a-f-]{36}>?(?:\s+"(?:\\.|[^"\\])*")?\)/g;

function withoutUploads(line: string): string {
  return line.replace(UPLOAD, (_all, words: string) =>
    words ? `*${words}*` : '',
  );
}

/**
 * What would be markup that other programs might run: `<` where it could begin HTML (an address in angle brackets stays a
 * link), and the end of a link's words before an address that is none of the web, may be one written in disguise, or
 * stands in the next line. Escapes are passed over whole.
 */
const RUNNING =
  /\\[^]|<(?=[a-z/!?])(?!(?:https?|mailto):)|\](?=[(:]\s*(?:$|<?(?!(?:https?|mailto):)[a-z0-9+.-]*[:&\\]))/gi;

/** Leaves such markup as the text that was written. */
function withoutRunning(line: string): string {
  return line.replace(RUNNING, found =>
    found.startsWith('\\') ? found : `\\${found}`,
  );
}
