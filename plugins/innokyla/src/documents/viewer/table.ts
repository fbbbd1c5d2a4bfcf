import Papa from 'papaparse';

/** Rows of a table that are shown; more are for a spreadsheet program. */
export const MOST_ROWS = 5_000;
/** Cells beside each other that are shown. */
const MOST_COLUMNS = 200;

/** A table read from text. */
export interface Table {
  head: string[];
  rows: string[][];
  /** There are more rows than are shown. */
  isCut: boolean;
  /** Width of each column in letters, by what stands in it. */
  widths: number[];
}

const NARROWEST = 5;
const WIDEST = 40;

/** Reads a table; whether commas, semicolons or tabs part the cells is guessed. The first row is its head. */
export function readTable(text: string): Table {
  const { data, meta } = Papa.parse<string[]>(text, {
    preview: MOST_ROWS + 2,
    skipEmptyLines: 'greedy',
  });
  const [head = [], ...rows] = data;
  const shown = rows.slice(0, MOST_ROWS);
  const columns = Math.min(
    MOST_COLUMNS,
    shown.reduce((most, row) => Math.max(most, row.length), head.length),
  );
  const fill = (row: string[]) =>
    Array.from({ length: columns }, (_, column) => row[column] ?? '');
  const filled = shown.map(fill);
  const widths = fill(head).map((name, column) =>
    Math.min(
      WIDEST,
      filled.reduce(
        (most, row) => Math.max(most, row[column].length),
        // Bold letters are wider.
        Math.max(NARROWEST, Math.ceil(name.length * 1.3)),
      ),
    ),
  );
  return {
    head: fill(head),
    rows: filled,
    isCut: meta.truncated || rows.length > MOST_ROWS,
    widths,
  };
}
