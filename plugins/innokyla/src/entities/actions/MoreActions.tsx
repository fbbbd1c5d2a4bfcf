import { type ReactElement, useId, useState } from 'react';
import MoreIcon from '@mui/icons-material/MoreHoriz';
import Button from '@mui/material/Button';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTexts } from '../../translations/useTexts';

/** What is done seldom, behind one button; nothing when there is nothing. */
export function MoreActions(props: {
  items: readonly {
    label: string;
    icon: ReactElement;
    onClick: () => void;
  }[];
}) {
  const t = useTexts();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  if (props.items.length === 0) return null;
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<MoreIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        aria-controls={anchor ? id : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('actions.button.more')}
      </Button>
      <Menu
        id={id}
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
      >
        {props.items.map(({ label, icon, onClick }) => (
          <MenuItem
            key={label}
            onClick={() => {
              setAnchor(undefined);
              onClick();
            }}
          >
            <ListItemIcon>{icon}</ListItemIcon>
            <ListItemText>{label}</ListItemText>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
