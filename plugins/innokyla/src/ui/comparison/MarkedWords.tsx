import { useState } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTexts } from '../../translations/useTexts';
import { visuallyHidden } from '../visuallyHidden';
import type { WordPart } from './compareWords';

/** Which of the two texts is shown: both in one, or one alone. */
export type Side = 'both' | 'before' | 'after';

/** Unchanged text longer than this inside a block is shortened to its ends. */
const LONG = 2_000;
const KEPT = 300;

/** The same words, only their beginning and end until one asks for the rest. */
function LongText({ text }: { text: string }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  if (open) return <>{text}</>;
  const headEnd = text.indexOf(' ', KEPT);
  const tailStart = text.lastIndexOf(' ', text.length - KEPT);
  // One endless word is not cut.
  if (headEnd < 0 || tailStart <= headEnd) return <>{text}</>;
  return (
    <>
      {text.slice(0, headEnd + 1)}
      <Link component="button" type="button" onClick={() => setOpen(true)}>
        {t('comparison.restOfText')}
      </Link>
      {text.slice(tailStart)}
    </>
  );
}

function Part(props: { part: WordPart }) {
  const t = useTexts();
  const { text, change } = props.part;
  if (!change)
    return text.length > LONG ? <LongText text={text} /> : <>{text}</>;
  // The space after the last word is left unmarked: a line under nothing looks like a fault.
  const words = text.trimEnd();
  return (
    <>
      <Box component={change === 'added' ? 'ins' : 'del'}>
        <Box component="span" sx={visuallyHidden}>
          {t(`comparison.${change}`)}{' '}
        </Box>
        {words}
      </Box>
      {text.slice(words.length)}
    </>
  );
}

/** Words with what was added and removed marked: by line, colour and, for screen readers, in words. */
export function MarkedWords(props: {
  parts: readonly WordPart[];
  side?: Side;
}) {
  const { parts, side = 'both' } = props;
  const hidden = { both: undefined, before: 'added', after: 'removed' }[side];
  return (
    <>
      {parts
        .filter(part => part.change === undefined || part.change !== hidden)
        .map(part =>
          side === 'before' && part.before !== undefined
            ? { text: part.before }
            : part,
        )
        .map((part, index) => (
          // A part has no name of its own, and the list never changes.
          // eslint-disable-next-line react/no-array-index-key
          <Part key={index} part={part} />
        ))}
    </>
  );
}
