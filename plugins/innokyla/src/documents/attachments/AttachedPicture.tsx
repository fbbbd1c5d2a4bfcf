import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import { useFileAccess } from '../useFileAccess';

/** The words of a picture, where it cannot be shown or is on its way. */
function Words(props: { alt: string; isMissing?: boolean }) {
  const t = useTexts();
  return (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      🖼 {props.alt || t('documents.attachments.picture')}
      {props.isMissing && ` (${t('documents.attachments.noPicture')})`}
    </Box>
  );
}

/**
 * A picture that was uploaded into the portal, no larger than its place; in full size in a new tab. Whoever may not see it,
 * or for whom it does not come, has its words.
 */
export function AttachedPicture(props: {
  id: string;
  alt: string;
  /** Pixels. Default: 600. */
  maxHeight?: number;
  /** It stands in a link already, and opens nothing by itself. */
  isInLink?: boolean;
}) {
  const { id, alt } = props;
  const t = useTexts();
  const access = useFileAccess();
  const [missing, setMissing] = useState<string>();
  if (access.state !== 'ready' || missing === id) {
    return <Words alt={alt} isMissing={access.state !== 'loading'} />;
  }
  const src = access.hrefOf(`/attachments/${id}/content?inline=true`);
  const image = (
    <Box
      component="img"
      src={src}
      alt={alt}
      loading="lazy"
      onError={() => setMissing(id)}
      sx={{
        display: 'block',
        maxWidth: '100%',
        maxHeight: props.maxHeight ?? 600,
        objectFit: 'contain',
      }}
    />
  );
  if (props.isInLink) return image;
  return (
    <Box
      component="a"
      href={src}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('documents.attachments.openPicture', {
        alt: alt || t('documents.attachments.picture'),
      })}
      sx={{ display: 'inline-block', maxWidth: '100%' }}
    >
      {image}
    </Box>
  );
}
