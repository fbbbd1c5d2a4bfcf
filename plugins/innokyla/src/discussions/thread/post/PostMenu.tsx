import MoreIcon from '@mui/icons-material/MoreHoriz';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useId, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';

/** Something that can be done with a post. */
export interface PostAction {
  label: string;
  run(): void;
}

/** What is seldom done with a post, behind one button; with a line between the groups. */
export function PostMenu(props: {
  seq: number;
  groups: readonly (readonly PostAction[])[];
}) {
  const t = useTexts();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const name = t('discussions.post.moreOf', { seq: String(props.seq) });
  const groups = props.groups.filter(actions => actions.length > 0);
  return (
    <>
      <Tooltip title={t('discussions.post.more')}>
        <IconButton
          size="small"
          aria-label={name}
          aria-haspopup="menu"
          aria-expanded={anchor !== undefined}
          aria-controls={anchor ? id : undefined}
          onClick={event => setAnchor(event.currentTarget)}
        >
          <MoreIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu
        id={id}
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        MenuListProps={{ 'aria-label': name }}
      >
        {groups.flatMap((actions, group) =>
          actions.map(({ label, run }, at) => (
            <MenuItem
              key={label}
              divider={at === actions.length - 1 && group < groups.length - 1}
              onClick={() => {
                setAnchor(undefined);
                run();
              }}
            >
              {label}
            </MenuItem>
          )),
        )}
      </Menu>
    </>
  );
}
