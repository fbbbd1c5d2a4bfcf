import Box from '@mui/material/Box';

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
      {text}
    </Box>
  );
}
