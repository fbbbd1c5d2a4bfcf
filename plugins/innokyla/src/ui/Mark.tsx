import Chip, { type ChipProps } from '@mui/material/Chip';

/**
 * A short word in a frame, such as a status or a role. The portal's theme gives chips margins of their own, which would
 * add to the gaps of whatever they stand in.
 */
export function Mark(
  props: Pick<ChipProps, 'icon' | 'label' | 'color'> & { filled?: boolean },
) {
  const { filled, ...rest } = props;
  return (
    <Chip
      size="small"
      variant={filled ? 'filled' : 'outlined'}
      sx={{
        m: 0,
        // The theme's white on orange is too faint for small letters.
        ...(filled && rest.color === 'warning' && { color: 'common.black' }),
      }}
      {...rest}
    />
  );
}
