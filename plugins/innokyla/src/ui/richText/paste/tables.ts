import { inlineOf } from './inline';

/** Columns and rows that a span may say; clipboards have said 1000. */
const MOST = 50;

const span = (cell: Element, name: string) =>
  Math.min(MOST, Math.max(1, Number(cell.getAttribute(name)) || 1));

const rowsOf = (table: Element) =>
  [...table.querySelectorAll('tr')].filter(
    row => row.closest('table') === table,
  );

const cellsOf = (row: Element) =>
  [...row.children].filter(cell => /^t[dh]$/.test(cell.localName));

/** Whether the table only puts its one cell somewhere on a page. */
export const isFrame = (table: Element) =>
  rowsOf(table).length === 1 && cellsOf(rowsOf(table)[0]).length === 1;

/**
 * A table of lines of text, as markdown has them: the first row names the columns, a cell that spans several is followed by
 * empty ones, and paragraphs in a cell are run together.
 */
export function tableOf(table: Element, target: Document): Element[] {
  const grid: (Node[] | undefined)[][] = [];
  rowsOf(table).forEach((row, y) => {
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (grid[y]?.[x]) x++;
      const [width, height] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      for (let dy = 0; dy < height; dy++) {
        for (let dx = 0; dx < width; dx++) {
          (grid[y + dy] ??= [])[x + dx] =
            dx || dy ? [] : inlineOf(cell, target);
        }
      }
      x += width;
    }
  });
  // Rows beyond the last were only spanned.
  const rows = grid.slice(0, rowsOf(table).length).filter(row => row?.length);
  if (!rows.length) return [];
  const width = Math.max(...rows.map(row => row.length));
  const result = target.createElement('table');
  rows.forEach((cells, y) => {
    const row = target.createElement('tr');
    for (let x = 0; x < width; x++) {
      const cell = target.createElement(y === 0 ? 'th' : 'td');
      const line = target.createElement('p');
      line.append(...(cells[x] ?? []));
      line
        .querySelectorAll('br')
        .forEach(lineEnd => lineEnd.replaceWith(target.createTextNode(' ')));
      cell.append(line);
      row.append(cell);
    }
    result.append(row);
  });
  return [result];
}
