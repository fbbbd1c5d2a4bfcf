import DiffersIcon from '@mui/icons-material/DifferenceOutlined';
import OnlyIcon from '@mui/icons-material/LooksOneOutlined';
import SameIcon from '@mui/icons-material/DragHandleOutlined';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTexts } from '../../translations/useTexts';
import type { Mark } from './rows';

const ICONS = { same: SameIcon, differs: DiffersIcon, only: OnlyIcon };

/** How the values of a row stand to one another, in words with a shape. */
export function RowMark(props: {
  mark: Mark;
  entities: readonly InnokylaEntity[];
}) {
  const t = useTexts();
  const { mark, entities } = props;
  const Icon = ICONS[mark.type];
  return (
    <Stack
      component="span"
      direction="row"
      spacing={0.5}
      alignItems="flex-start"
      sx={{ color: 'text.secondary' }}
    >
      <Icon fontSize="small" aria-hidden />
      <Typography
        component="span"
        variant="body2"
        sx={{
          overflowWrap: 'anywhere',
          display: '-webkit-box',
          WebkitLineClamp: 2,
          WebkitBoxOrient: 'vertical',
          overflow: 'hidden',
        }}
      >
        {mark.type === 'only'
          ? t('compare.mark.only', { title: entities[mark.at].metadata.title })
          : t(`compare.mark.${mark.type}`)}
      </Typography>
    </Stack>
  );
}
