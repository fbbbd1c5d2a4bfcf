/** Words after which a hyphen at a line's end belongs to the word: "sosiaali- ja terveysala". */
const CONJUNCTIONS = new Set(
  'ja tai sekä eli taikka och eller samt and or'.split(' '),
);

/**
 * The text of a page, line by line as it looks. A PDF knows no lines and no words, only pieces of text with a place: what
 * stands on one baseline is one line, a wide gap in it is a tab, and a larger step down begins a paragraph.
 *
 * @param {{ str?: string, transform: number[], width: number, height: number, hasEOL?: boolean }[]} items
 */
export function textOfItems(items) {
  const lines = joinLabels(linesOf(items));
  let text = '';
  let above;
  for (const line of lines) {
    if (above) {
      const step = above.y - line.y;
      const size = Math.max(above.size, line.size);
      text += step > size * 2 || step < -size ? '\n\n' : '\n';
    }
    text += line.text;
    above = line;
  }
  return joinHyphens(text).normalize('NFC');
}

function linesOf(items) {
  const lines = [];
  let line;
  for (const item of items) {
    if (!item.str?.trim()) continue;
    const [, , skew, scale, x, y] = item.transform;
    const size = Math.hypot(skew, scale) || item.height || 1;
    const gap = line ? x - line.end : 0;
    const isSameLine =
      line && Math.abs(line.y - y) < size * 0.4 && gap > -size * 0.5;
    if (isSameLine) {
      line.text += `${separator(gap, size, line.text, item.str)}${item.str}`;
      line.end = x + item.width;
      line.size = Math.max(line.size, size);
    } else {
      line = { text: item.str, x, y, end: x + item.width, size };
      lines.push(line);
    }
  }
  for (const each of lines) {
    each.text = each.text.replaceAll(/ *\t */g, '\t').trim();
  }
  return lines;
}

function separator(gap, size, before, after) {
  if (gap > size * 1.5) return '\t';
  const hasSpace = /\s$/.test(before) || /^\s/.test(after);
  return gap > size * 0.15 && !hasSpace ? ' ' : '';
}

/** In some forms all labels come first and then all answers: a label goes with what stands beside it. */
function joinLabels(lines) {
  const joined = new Set();
  for (const label of lines) {
    if (!label.text.endsWith(':') || joined.has(label)) continue;
    const answer = lines
      .filter(
        line =>
          line !== label &&
          !joined.has(line) &&
          line.x >= label.end &&
          Math.abs(line.y - label.y) < label.size * 0.4,
      )
      .sort((a, b) => a.x - b.x)[0];
    if (!answer) continue;
    label.text += ` ${answer.text}`;
    label.end = answer.end;
    joined.add(answer);
  }
  return lines.filter(line => !joined.has(line));
}

const DIVIDED = /(\p{Ll})-\n(\p{Ll}+)(\S*)[^\S\n]?/gu;

/**
 * A word divided at a line's end is found as a whole: what is left of it moves up. A text that is divided at all is divided
 * often; a few hyphens at the ends of lines belong to their words ("sote-palvelut").
 */
function joinHyphens(text) {
  const soft = text.replaceAll(/\u00ad\n?/g, '');
  const count = soft.match(DIVIDED)?.length ?? 0;
  if (count * 12 < soft.split('\n').length) return soft;
  return soft.replaceAll(DIVIDED, (whole, before, word, rest) =>
    CONJUNCTIONS.has(word) ? whole : `${before}${word}${rest}\n`,
  );
}
