import Box from '@mui/material/Box';
import { nameInRef } from './references/refNames';

/** Who is mentioned and what is referred to, by names that need no fetching: addresses say nothing to readers. */
const withNames = (text: string) =>
  text.replace(/<(mention|entity):([^<>\s]+)>/g, (_, kind, ref) =>
    kind === 'mention' ? `@${nameInRef(ref)}` : nameInRef(ref),
  );

/** A text as it was written, marks and all. */
export function PlainMarkdown({ text }: { text: string }) {
  return (
    <Box
      dir="auto"
      sx={{
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        // Each line runs its own way, and ends what was turned around in it.
        unicodeBidi: 'plaintext',
      }}
    >
      {withNames(text)}
    </Box>
  );
}
