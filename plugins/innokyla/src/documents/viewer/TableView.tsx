import { useMemo, useRef } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { TextSkeleton } from '../../ui/Skeletons';
import type { ViewProps } from './FileShown';
import { readTable, type Table } from './table';
import { useTextOfFile } from './useTextOfFile';
import { ReadingNotice, ViewError } from './ViewNotice';

/** Bytes that are read; five thousand rows are rarely more. */
const MOST = 5_000_000;
/** A table this short is drawn whole, and the browser's own search finds everything in it. */
const DRAWN_WHOLE = 100;
const ROW_HEIGHT = 37;
/** Room beside the letters of a column, in letters. */
const PADDING = 4;

const cell = {
  textAlign: 'left',
  verticalAlign: 'top',
  px: 1.5,
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
  overflowWrap: 'anywhere',
} as const;

/** A CSV file as a table. */
export function TableView({ file }: ViewProps) {
  const t = useTexts();
  const format = useFormat();
  const query = useTextOfFile(file, MOST);
  const table = useMemo(
    () => (query.data === undefined ? undefined : readTable(query.data)),
    [query.data],
  );
  if (!table) {
    return query.error ? (
      <ViewError
        file={file}
        error={query.error}
        onRetry={() => query.refetch()}
      />
    ) : (
      <TextSkeleton lines={8} />
    );
  }
  if (table.head.length === 0) {
    return <ReadingNotice file={file} state="done" />;
  }
  const isCut = table.isCut || file.version.size > MOST;
  return (
    <>
      <Typography role="status" variant="body2" sx={{ mb: 1 }}>
        {isCut
          ? t('documents.viewer.firstRows', {
              count: table.rows.length,
              rows: format.number(table.rows.length),
            })
          : t('documents.viewer.rows', {
              count: table.rows.length,
              rows: format.number(table.rows.length),
            })}
      </Typography>
      <Rows table={table} title={file.title} language={file.language} />
    </>
  );
}

function Rows(props: { table: Table; title: string; language: string }) {
  const { head, rows, widths } = props.table;
  const scroller = useRef<HTMLDivElement>(null);
  const isWhole = rows.length <= DRAWN_WHOLE;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
    enabled: !isWhole,
  });
  const drawn = isWhole
    ? rows.map((_, index) => ({ index, start: 0, end: 0 }))
    : virtualizer.getVirtualItems();
  const above = drawn[0]?.start ?? 0;
  const below = isWhole
    ? 0
    : virtualizer.getTotalSize() - (drawn[drawn.length - 1]?.end ?? 0);
  const gap = (height: number) =>
    height > 0 && (
      <tr aria-hidden="true" style={{ height }}>
        <td colSpan={head.length} />
      </tr>
    );
  return (
    <Box
      ref={scroller}
      role="region"
      aria-label={props.title}
      tabIndex={0}
      lang={props.language}
      sx={{
        maxHeight: '75vh',
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
      }}
    >
      <Box
        component="table"
        aria-rowcount={rows.length + 1}
        // Fixed, for else the columns would move as other rows come into sight.
        sx={{
          tableLayout: 'fixed',
          borderCollapse: 'separate',
          borderSpacing: 0,
          width: `${widths.reduce((all, width) => all + width + PADDING, 0)}ch`,
          minWidth: '100%',
        }}
      >
        <colgroup>
          {widths.map((width, column) => (
            // Columns stay where they are.
            // eslint-disable-next-line react/no-array-index-key
            <col key={column} style={{ width: `${width + PADDING}ch` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {head.map((name, column) => (
              <Box
                component="th"
                scope="col"
                // eslint-disable-next-line react/no-array-index-key
                key={column}
                sx={{
                  ...cell,
                  position: 'sticky',
                  top: 0,
                  bgcolor: 'background.paper',
                  fontWeight: 'bold',
                }}
              >
                {name}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {gap(above)}
          {drawn.map(({ index }) => (
            <tr
              key={index}
              ref={isWhole ? undefined : virtualizer.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
            >
              {rows[index].map((value, column) => (
                // eslint-disable-next-line react/no-array-index-key
                <Box component="td" key={column} sx={cell}>
                  {value}
                </Box>
              ))}
            </tr>
          ))}
          {gap(below)}
        </tbody>
      </Box>
    </Box>
  );
}
