import { type ReactElement, useId, useState } from 'react';
import MoreIcon from '@mui/icons-material/MoreHoriz';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Link as RouterLink } from 'react-router-dom';
import { useTexts } from '../../translations/useTexts';

/** An entry of the menu: a link, or something that is done. */
export type MoreItem = { label: string; icon: ReactElement } & (
  | { to: string }
  | { onClick: () => void }
);

/**
 * What is done seldom, behind one button; nothing when there is nothing. Pressed before it is known what there is, the menu
 * opens when it is: entries that came afterwards would take the focus, and the place of what is being pressed.
 */
export function MoreActions(props: {
  /** With a line between each two; undefined until it is known. */
  groups: readonly (readonly MoreItem[])[] | undefined;
}) {
  const t = useTexts();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const groups = props.groups?.filter(items => items.length > 0);
  if (groups?.length === 0) return null;
  const isOpen = anchor !== undefined && groups !== undefined;
  const isAwaited = anchor !== undefined && groups === undefined;
  return (
    <>
      <Button
        variant="outlined"
        startIcon={
          isAwaited ? (
            <CircularProgress aria-hidden size={20} color="inherit" />
          ) : (
            <MoreIcon />
          )
        }
        aria-haspopup="menu"
        aria-busy={isAwaited}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('actions.button.more')}
      </Button>
      <Menu
        id={id}
        open={isOpen}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
      >
        {groups?.flatMap((items, group) =>
          items.map((item, at) => (
            <MenuItem
              key={item.label}
              divider={at === items.length - 1 && group < groups.length - 1}
              onClick={() => {
                setAnchor(undefined);
                if ('onClick' in item) item.onClick();
              }}
              // Wrapped rather than cut off on a phone.
              sx={{ whiteSpace: 'normal' }}
              {...('to' in item ? { component: RouterLink, to: item.to } : {})}
            >
              <ListItemIcon>{item.icon}</ListItemIcon>
              <ListItemText>{item.label}</ListItemText>
            </MenuItem>
          )),
        )}
      </Menu>
    </>
  );
}
