import Box from '@mui/material/Box';
import { nameInRef } from './references/refNames';
import { textStyles } from './textStyles';

/** Who is mentioned and what is referred to, by names that need no fetching: addresses say nothing to readers. */
const withNames = (text: string) =>
  text.replace(/<(mention|entity):([^<>\s]+)>/g, (_, kind, ref) =>
    kind === 'mention' ? `@${nameInRef(ref)}` : nameInRef(ref),
  );

/** A text of more is shown as one piece: each paragraph costs the page an element. */
const MOST_PARAGRAPHS = 200;

/**
 * A text as it was written, marks and all. It stands as high as it will when it is drawn, as far as can be told: the less what
 * is read moves then.
 */
export function PlainMarkdown({ text }: { text: string }) {
  const named = withNames(text);
  const paragraphs = named.split(/\n{2,}/);
  return (
    <Box
      dir="auto"
      sx={{
        ...textStyles,
        whiteSpace: 'pre-wrap',
        // Each line runs its own way, and ends what was turned around in it.
        unicodeBidi: 'plaintext',
      }}
    >
      {paragraphs.length > MOST_PARAGRAPHS
        ? named
        : // eslint-disable-next-line react/no-array-index-key
          paragraphs.map((paragraph, i) => <p key={i}>{paragraph}</p>)}
    </Box>
  );
}
