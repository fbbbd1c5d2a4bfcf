import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import type { Block } from './blocks';

const HEADING_SIZES = ['1.3em', '1.2em', '1.12em', '1.06em', '1em', '1em'];

const styles = (block: Block) => {
  switch (block.type) {
    case 'heading':
      return {
        fontWeight: 'bold',
        fontSize: HEADING_SIZES[(block.depth ?? 1) - 1],
        mt: 1,
      };
    case 'item':
      return { pl: 3 + 2.5 * (block.depth ?? 0) };
    case 'quote':
      return { pl: 2, borderLeft: 3, borderColor: 'divider' };
    case 'code':
      return {
        p: 1,
        fontFamily: 'monospace',
        fontSize: '0.9em',
        bgcolor: 'action.hover',
      };
    case 'row':
      return { px: 1, borderBottom: 1, borderColor: 'divider' };
    default:
      return {};
  }
};

/** The bullet, or the number as it was written. */
const marker = (block: Block) =>
  block.ordered ? /\d+[.)]/.exec(block.source)?.[0] ?? '1.' : '•';

/**
 * The looks of a block: a heading large, an item with its bullet. Paragraphs only, since it stands in a page whose headings it
 * must not disturb.
 */
export function BlockFrame(props: { block: Block; children?: ReactNode }) {
  const { block } = props;
  if (block.type === 'break') {
    return (
      <Box sx={{ borderTop: 2, borderColor: 'divider', my: 1 }}>
        {props.children}
      </Box>
    );
  }
  return (
    <Box
      component="p"
      sx={{
        m: 0,
        position: 'relative',
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        ...styles(block),
      }}
    >
      {block.type === 'item' && (
        <Box
          component="span"
          sx={{ position: 'absolute', ml: block.ordered ? -3 : -2 }}
        >
          {marker(block)}
        </Box>
      )}
      {props.children}
    </Box>
  );
}
