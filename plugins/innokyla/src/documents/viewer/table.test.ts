import { MOST_ROWS, readTable } from './table';

describe('reading a table from text', () => {
  it.each([
    ['semicolons', 'Kunta;Summa\nInari;1,5\nUtsjoki;2'],
    ['commas', 'Kunta,Summa\nInari,"1,5"\nUtsjoki,2'],
    ['tabs', 'Kunta\tSumma\r\nInari\t1,5\r\nUtsjoki\t2'],
  ])('with %s between its cells', (_, text) => {
    expect(readTable(text)).toMatchObject({
      head: ['Kunta', 'Summa'],
      rows: [
        ['Inari', '1,5'],
        ['Utsjoki', '2'],
      ],
      isCut: false,
    });
  });

  it('fills in cells that a row lacks and keeps those that its head lacks', () => {
    const { head, rows } = readTable('a;b\n1\n1;2;3');
    expect(head).toEqual(['a', 'b', '']);
    expect(rows).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
    ]);
  });

  it('shows the first rows of a long one and tells so', () => {
    const long = (rows: number) => readTable(`n;m\n${'1;2\n'.repeat(rows)}`);
    expect(long(MOST_ROWS)).toMatchObject({ isCut: false });
    const table = long(MOST_ROWS + 1);
    expect(table.isCut).toBe(true);
    expect(table.rows).toHaveLength(MOST_ROWS);
  });

  it('nothing is no table', () => {
    expect(readTable('').head).toEqual([]);
  });
});
