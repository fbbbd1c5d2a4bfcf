import type { DocumentVersion } from '@innokyla/backstage-plugin-innokyla-common';
import DescriptionIcon from '@mui/icons-material/DescriptionOutlined';
import ImageIcon from '@mui/icons-material/ImageOutlined';
import SlideshowIcon from '@mui/icons-material/SlideshowOutlined';
import TableIcon from '@mui/icons-material/TableChartOutlined';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useFileAccess } from './useFileAccess';

const ICONS: [RegExp, typeof DescriptionIcon][] = [
  [/^image\//, ImageIcon],
  [/spreadsheet|excel|csv/, TableIcon],
  [/presentation|powerpoint/, SlideshowIcon],
];

const iconOf = (mediaType: string) =>
  ICONS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? DescriptionIcon;

/**
 * A small picture of a file in a list, or the sign of its type; always of the same size, so that nothing moves when it
 * comes. It adds nothing for who cannot see it: the title stands beside it.
 */
export function FileThumbnail({ version }: { version?: DocumentVersion }) {
  const path = version?.thumbnailPath;
  const access = useFileAccess({ enabled: path !== undefined });
  const [broken, setBroken] = useState<string>();
  const Icon = iconOf(version?.mediaType ?? '');
  const src =
    path && path !== broken && access.state === 'ready'
      ? access.hrefOf(path)
      : undefined;
  return (
    <Box
      aria-hidden
      sx={{
        flex: 'none',
        width: 56,
        height: 72,
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        overflow: 'hidden',
        border: 1,
        borderColor: 'divider',
        borderRadius: 0.5,
        bgcolor: src ? '#fff' : 'action.hover',
        color: 'text.secondary',
      }}
    >
      {src ? (
        <img
          src={src}
          alt=""
          width={54}
          height={70}
          loading="lazy"
          style={{ objectFit: 'contain' }}
          onError={() => setBroken(path)}
        />
      ) : (
        <Icon />
      )}
    </Box>
  );
}
