import { CONFIDENCE } from '../confidence';
import { fieldOfLabel, type Labelled, labelOfLine } from '../text/labels';
import { cellsOf, found, type Found, type Line, lower } from '../text/line';
import { joined } from '../text/readText';
import { roleOfLabel } from './roleWords';
import { datesIn } from '../values/dates';

/** Letters that an entity's title can have. */
const LONGEST = 200;
/** Lines at the top of the first page among which the heading is looked for. */
const TOP = 8;

const tidy = (title: string) =>
  title
    .replace(/\s+/g, ' ')
    .replace(/^["”“»'’]+|["”“»'’.;,]+$/g, '')
    .trim();

/** A name can be a title: words, no sentence of a paragraph, not a date or a page number. */
const isTitle = (title: string) =>
  title.length >= 4 && title.length <= LONGEST && /\p{L}{3}/u.test(title);

/** The heading of the text, put together again where it was broken into lines; undefined when there is none. */
export function headingOf(lines: readonly Line[]): Line | undefined {
  const top = lines.slice(0, TOP);
  const index = top.findIndex(isHeading);
  if (index < 0) return undefined;
  let heading = top[index];
  // A line that goes on begins with a small letter, as no label and no sentence does.
  for (const line of lines.slice(index + 1, index + 3)) {
    const isMore =
      /^\p{Ll}/u.test(line.text) &&
      line.text.length <= 80 &&
      !labelOfLine(line) &&
      !/[.!?]$/.test(heading.text);
    if (!isMore) break;
    heading = {
      page: heading.page,
      text: joined(heading.text, line.text),
      quote: joined(heading.quote, line.quote),
    };
  }
  return heading;
}

function isHeading(line: Line): boolean {
  const { text } = line;
  if (!isTitle(text) || text.split(' ').length > 25) return false;
  const labelled = labelOfLine(line);
  if (cellsOf(text).length > 1 || /[|;]|@|https?:/.test(text)) return false;
  if (labelled && !isNameOfKind(labelled)) return false;
  if (fieldOfLabel(text) ?? roleOfLabel(text)) return false;
  if (/[.!?]$/.test(text) || /\. \p{Lu}/u.test(text)) return false;
  if (/(?<!\p{L})(?:ry|rf|r\.f|r\.y)\.?$/iu.test(text)) return false;
  return !datesIn(text).some(
    ({ start, end }) => text.length - end + start < 12,
  );
}

/**
 * `Avustuspäätös: Nuorten kohtaamispaikat` and `Hankehakemus 2020: …` are headings; `Hakija: …` is a label that we do not
 * know, and `Avustuspäätös: 6.2.2020` one that we do.
 */
function isNameOfKind({ label, value }: Labelled): boolean {
  const field = fieldOfLabel(label);
  if (field === 'decidedOn' || field === 'proposedOn') {
    return !datesIn(value.text).length;
  }
  if (field || roleOfLabel(label)) return false;
  return (
    /[ \d]/.test(label.trim()) ||
    /hakemus|päätös|muistio|raportti|selvitys|ansökan|beslut|rapport|application|decision|report|memo/i.test(
      label,
    )
  );
}

/** Titles: the heading first when it holds the project's name, which a label told. */
export function titlesOf(text: {
  labelled: readonly Labelled[];
  heading: Line | undefined;
}): Found<string>[] {
  const labelled = text.labelled.flatMap(entry => {
    const { field } = entry;
    if (field !== 'title' && field !== 'project') return [];
    const value = tidy(entry.value.quote);
    if (!isTitle(value)) return [];
    const isApplication = field === 'title';
    const told =
      entry.how === 'label' ? CONFIDENCE.label : CONFIDENCE[entry.how];
    // A project has many applications, so its name alone is the second best title of one.
    return [found(value, isApplication ? told : told - 0.1, entry.line)];
  });
  if (!text.heading) return labelled;
  const title = tidy(text.heading.quote);
  const isConfirmed = labelled.some(({ value }) =>
    lower(title).includes(lower(value)),
  );
  return [
    ...labelled,
    found(title, isConfirmed ? CONFIDENCE.row : CONFIDENCE.named, text.heading),
  ];
}
