/** A day or a period in a text, and where it stands. */
export interface FoundDate {
  start: number;
  end: number;
  /** `2020-02-06`; of a period, its last day. */
  day: string;
  /** First day, when it is a period. */
  from?: string;
  /** Whole months were told, not days; or a year of two digits. */
  isVague?: boolean;
}

const MONTHS: Record<string, number> = {};
for (const names of [
  'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
]) {
  names.split(' ').forEach((name, index) => {
    MONTHS[name] = index + 1;
  });
}
const MONTH = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const YEAR = '(?:19|20|21)\\d{2}';

const NUMERIC = new RegExp(
  `(?<![\\d.,])(\\d{1,2})\\. ?(\\d{1,2})\\. ?(${YEAR})(?!\\d|\\.\\d)|(?<![\\d.,])(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})(?![\\d.,]*\\d)|(?<![\\d-])(${YEAR})-(\\d{2})-(\\d{2})(?![\\d-])|(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(${YEAR})(?![\\d/])`,
  'g',
);
const WORDED = new RegExp(
  `(?<![\\d.,])(\\d{1,2})(?:\\.|:[ae]|st|nd|rd|th)? ?(?:of )?(${MONTH})(?:ta|n|ssa)?\\.?,? (${YEAR})(?!\\d)|(?<![A-Za-zÀ-ÖØ-öø-ž])(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (${YEAR})(?!\\d)`,
  'gi',
);
const WHOLE_MONTHS = new RegExp(
  `(?<![\\d/])(\\d{1,2})/(${YEAR}) ?- ?(\\d{1,2})/(${YEAR})(?![\\d/])|(?<![A-Za-zÀ-ÖØ-öø-ž])(${MONTH})(?:n|sta)? (${YEAR}) ?(?:-|till|to|until) ?(${MONTH})(?:hun)? (${YEAR})(?!\\d)`,
  'gi',
);
const CONNECTOR =
  /^ ?(?:-|till|to|until|through|och|t\.o\.m\.|till och med|alkaen|and) ?(?:den )?$/i;
const BEGINNING = new RegExp(
  `(?<![\\d.])(\\d{1,2})\\.?(?:(?:(?<=\\.) ?(\\d{1,2})\\.?)|(?: ?(${MONTH})(?:ta)?))? ?(?:-|till|to) ?(?:den )?$`,
  'i',
);

// Asked first: most lines with a digit in them name no month.
const ANY_MONTH =
  /kuu|jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec/i;

/** A day of the calendar as `YYYY-MM-DD`; undefined for 31.2. and the like. */
export function dayOf(
  year: number,
  month: number,
  date: number,
): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  const isReal =
    time.getUTCMonth() === month - 1 && time.getUTCDate() === date && year > 0;
  return isReal ? time.toISOString().slice(0, 10) : undefined;
}

const monthOf = (name: string) => MONTHS[name.toLowerCase()];

/** Every day and period of a line, in the forms of Finnish, Swedish and English. Impossible ones are left out. */
export function datesIn(text: string): FoundDate[] {
  const days: FoundDate[] = [];
  if (!/\d/.test(text)) return days;
  const add = (match: RegExpMatchArray, day?: string, more = {}) => {
    const start = match.index!;
    if (day) days.push({ start, end: start + match[0].length, day, ...more });
  };
  const hasMonth = ANY_MONTH.test(text);
  for (const m of text.matchAll(NUMERIC)) {
    if (m[1]) add(m, dayOf(+m[3], +m[2], +m[1]));
    else if (m[4]) add(m, dayOf(2000 + +m[6], +m[5], +m[4]), { isVague: true });
    else if (m[7]) add(m, dayOf(+m[7], +m[8], +m[9]));
    else add(m, dayOf(+m[12], +m[11], +m[10]));
  }
  for (const m of hasMonth ? text.matchAll(WORDED) : []) {
    if (m[1]) add(m, dayOf(+m[3], monthOf(m[2]), +m[1]));
    else add(m, dayOf(+m[6], monthOf(m[4]), +m[5]));
  }
  const mayBeWhole = hasMonth || text.includes('/');
  for (const m of mayBeWhole ? text.matchAll(WHOLE_MONTHS) : []) {
    const [fromMonth, fromYear, month, year] = m[1]
      ? [+m[1], +m[2], +m[3], +m[4]]
      : [monthOf(m[5]), +m[6], monthOf(m[7]), +m[8]];
    const from = dayOf(fromYear, fromMonth, 1);
    const last = month <= 12 ? new Date(Date.UTC(year, month, 0)) : undefined;
    if (from && last && from <= last.toISOString()) {
      add(m, last.toISOString().slice(0, 10), { from, isVague: true });
    }
  }
  return withPeriods(
    text,
    days.sort((a, b) => a.start - b.start),
  );
}

/** Two days with a dash between them are a period, and so is a day that only ends one: `1.8.–31.12.2020`. */
function withPeriods(text: string, days: FoundDate[]): FoundDate[] {
  const all: FoundDate[] = [];
  for (const found of days) {
    const before = all[all.length - 1];
    if (before && found.start < before.end) continue;
    if (before && !before.from && !found.from) {
      const between = text.slice(before.end, found.start);
      if (between.length < 20 && CONNECTOR.test(between)) {
        if (before.day <= found.day) {
          all[all.length - 1] = {
            ...found,
            start: before.start,
            from: before.day,
          };
          continue;
        }
      }
    }
    all.push(found.from ? found : beginning(text, found, before?.end ?? 0));
  }
  return all;
}

function beginning(text: string, found: FoundDate, after: number): FoundDate {
  const from = Math.max(after, found.start - 25);
  const begins = BEGINNING.exec(text.slice(from, found.start));
  if (!begins) return found;
  const [year, month] = found.day.split('-').map(Number);
  const named = begins[3] ? monthOf(begins[3]) : Number(begins[2] ?? month);
  const first = dayOf(year, named, Number(begins[1]));
  if (!first || first > found.day) return found;
  return { ...found, start: from + begins.index, from: first };
}

/** A text with its days blanked out, so that their years are not taken for years of a grant or parts of a sum. */
export function withoutDates(
  text: string,
  dates: readonly FoundDate[] = datesIn(text),
): string {
  let rest = text;
  for (const { start, end } of dates) {
    rest = rest.slice(0, start) + '·'.repeat(end - start) + rest.slice(end);
  }
  return rest;
}
