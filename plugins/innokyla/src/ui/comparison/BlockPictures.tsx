import { attachmentIdsIn } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import { AttachedPicture } from '../../documents/attachments';

/** The uploaded pictures of a block, small, below its words: a comparison of words alone would hide that one was changed. */
export function BlockPictures({ source }: { source: string }) {
  if (!source.includes('attachment:')) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 0.5 }}>
      {attachmentIdsIn(source).map(id => (
        // The words stand in the text already.
        <AttachedPicture key={id} id={id} alt="" maxHeight={160} />
      ))}
    </Box>
  );
}
