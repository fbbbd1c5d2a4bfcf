const MARKS = /[!-/:-@[-`{-~]/g;
const escaped = (line: string) => line.trim().replace(MARKS, '\\$&');

/** A line shorter than this part of the longest one ends a paragraph. */
const ENDS_EARLY = 0.75;

/** The lines of a printed page as its paragraphs: there a line ends where the paper does. */
function paragraphs(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const found: string[] = [];
  let open: string[] = [];
  const end = () => {
    if (open.length) found.push(open.join(' '));
    open = [];
  };
  for (const line of lines) {
    if (line.trim()) open.push(line.trim());
    if (line.length < longest * ENDS_EARLY) end();
  }
  end();
  return found;
}

/**
 * The text of a file in the form that texts are compared in: its paragraphs, with all signs as ordinary signs. Of a PDF the
 * lines are joined to paragraphs first, for else one added word would change every line below it.
 */
export function textAsMarkdown(text: string, mediaType: string): string {
  const pieces =
    mediaType === 'application/pdf' ? paragraphs(text) : text.split(/\r?\n/);
  return pieces
    .filter(piece => piece.trim())
    .map(escaped)
    .join('\n\n');
}
