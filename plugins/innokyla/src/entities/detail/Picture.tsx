import {
  attachmentIdOf,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import { AttachedPicture } from '../../documents/attachments';
import Box from '@mui/material/Box';
import { objectOf, textOf } from '../specValues';

/** A model's picture with its alternative text; nothing when it has none. */
export function Picture({ entity }: { entity: InnokylaEntity }) {
  const picture = objectOf(entity.spec.picture);
  const url = textOf(picture.url);
  if (!url) return null;
  const alt = textOf(picture.alt) ?? '';
  const id = attachmentIdOf(url);
  if (id) return <AttachedPicture id={id} alt={alt} maxHeight={360} />;
  return (
    <Box
      component="img"
      src={url}
      alt={alt}
      loading="lazy"
      sx={{ maxWidth: '100%', maxHeight: 360, objectFit: 'contain' }}
    />
  );
}
