import { useState } from 'react';
import Link from '@mui/material/Link';
import { useTexts } from '../../translations/useTexts';
import type { WordPart } from './compareWords';
import { SAID } from './marks';

/** Which of the two texts is shown: both in one, or one alone. */
export type Side = 'both' | 'before' | 'after';

/** Unchanged text longer than this inside a block is shortened to its ends. */
const LONG = 2_000;
const KEPT = 300;
/** Parts of a block that are drawn before one asks for more: ten thousand marks would stop the page for a second. */
const PARTS = 1_000;

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

// Plain elements without hooks, styled by what they stand in (`markStyles`): a paragraph can have ten thousand of them.
function Part(props: {
  part: WordPart;
  said: Record<'added' | 'removed', string>;
}) {
  const { text, change } = props.part;
  if (!change)
    return text.length > LONG ? <LongText text={text} /> : <>{text}</>;
  // The space after the last word is left unmarked: a line under nothing looks like a fault.
  const words = text.trimEnd();
  const Element = change === 'added' ? 'ins' : 'del';
  return (
    <>
      <Element>
        <span className={SAID}>{props.said[change]} </span>
        {words}
      </Element>
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
  const t = useTexts();
  const said = {
    added: t('comparison.added'),
    removed: t('comparison.removed'),
  };
  const [shown, setShown] = useState(PARTS);
  const hidden = { both: undefined, before: 'added', after: 'removed' }[side];
  return (
    <>
      {parts
        .slice(0, shown)
        .filter(part => part.change === undefined || part.change !== hidden)
        .map(part =>
          side === 'before' && part.before !== undefined
            ? { text: part.before }
            : part,
        )
        .map((part, index) => (
          // A part has no name of its own, and the list never changes.
          // eslint-disable-next-line react/no-array-index-key
          <Part key={index} part={part} said={said} />
        ))}
      {parts.length > shown && (
        <Link
          component="button"
          type="button"
          onClick={() => setShown(shown + PARTS)}
        >
          {t('comparison.moreOfParagraph')}
        </Link>
      )}
    </>
  );
}
