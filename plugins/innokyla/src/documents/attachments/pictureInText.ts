import {
  type Attachment,
  attachmentAddress,
} from '@innokyla/backstage-plugin-innokyla-common';

/** Whether a file can stand in a text. */
export const isPicture = (file: Pick<Attachment, 'mediaType'>) =>
  file.mediaType.startsWith('image/');

/** A picture as a text names it: its name without the ending says at least something of what it shows. */
export const pictureInText = ({ id, fileName }: Attachment) => ({
  src: attachmentAddress(id),
  alt: fileName.replace(/\.[^.]+$/, '').replace(/[\\[\]]/g, ' '),
});
