import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import type { Block } from './blocks';
import { BlockPictures } from './BlockPictures';
import { BlockFrame } from './BlockFrame';
import type { BlockChange } from './compareMarkdown';
import { MarkedWords, type Side } from './MarkedWords';
import type { WordPart } from './compareWords';

/** What says that a whole block came or went; a line across has no words to mark. */
const whole = (block: Block, change: WordPart['change']): WordPart[] => [
  { text: block.type === 'break' ? '———' : block.text, change },
];

/** A block of a comparison, as one text or as one side of it; nothing where that side has none. */
export function ComparedBlock(props: { change: BlockChange; side?: Side }) {
  const { change, side = 'both' } = props;
  const t = useTexts();
  switch (change.change) {
    case 'same':
      return (
        <>
          <BlockFrame block={change.block}>
            <MarkedWords parts={[{ text: change.block.text }]} />
          </BlockFrame>
          <BlockPictures source={change.block.source} />
        </>
      );
    case 'added':
    case 'removed':
      if (side === (change.change === 'added' ? 'before' : 'after'))
        return null;
      return (
        <>
          <BlockFrame block={change.block}>
            <MarkedWords parts={whole(change.block, change.change)} />
          </BlockFrame>
          <BlockPictures source={change.block.source} />
        </>
      );
    default:
  }
  const block = side === 'before' ? change.before : change.after;
  return (
    <Box>
      <BlockFrame block={block}>
        <MarkedWords parts={change.parts} side={side} />
      </BlockFrame>
      <BlockPictures source={block.source} />
      {change.formattingOnly && side !== 'before' && (
        <Typography variant="body2" color="text.secondary">
          {t('comparison.formattingOnly')}
        </Typography>
      )}
      {change.sourceParts && side !== 'before' && (
        <Typography
          variant="body2"
          sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}
        >
          <MarkedWords parts={change.sourceParts} />
        </Typography>
      )}
    </Box>
  );
}
