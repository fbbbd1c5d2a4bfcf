import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import { objectOf, textOf } from '../specValues';

/** A model's picture with its alternative text; nothing when it has none. */
export function Picture({ entity }: { entity: InnokylaEntity }) {
  const picture = objectOf(entity.spec.picture);
  const url = textOf(picture.url);
  if (!url) return null;
  return (
    <Box
      component="img"
      src={url}
      alt={textOf(picture.alt) ?? ''}
      loading="lazy"
      sx={{ maxWidth: '100%', maxHeight: 360, objectFit: 'contain' }}
    />
  );
}
