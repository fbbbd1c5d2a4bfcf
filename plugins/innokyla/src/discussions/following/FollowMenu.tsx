import {
  FOLLOW_LEVELS,
  type Follow,
  type FollowLevel,
  type FollowTarget,
  parseRef,
} from '@innokyla/backstage-plugin-innokyla-common';
import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Link as RouterLink } from 'react-router-dom';
import { useEntityDetail } from '../../entities/queries';
import { settingsPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';

type Counting = Pick<Follow, 'level' | 'effective'>;

/** Words of what counts when nothing is set here: where it comes from, and what it is there. */
function useInherited(
  target: FollowTarget,
  follow: Counting | undefined,
  inheritedFrom: string | undefined,
) {
  const t = useTexts();
  const title = useEntityDetail(inheritedFrom ?? '', {
    enabled: inheritedFrom !== undefined,
  }).data?.metadata.title;
  const kind =
    'thread' in target
      ? 'thread'
      : (parseRef(target.entity).kind === 'workspace' && 'workspace') ||
        'entity';
  const isOwn = follow?.level !== undefined;
  const level = follow && t(`discussions.following.short.${follow.effective}`);
  return {
    label:
      !isOwn && title
        ? t('discussions.following.inherit.from', { title })
        : t(`discussions.following.inherit.${kind}`),
    help:
      isOwn || !level
        ? undefined
        : t(
            inheritedFrom
              ? 'discussions.following.inherit.now'
              : 'discussions.following.inherit.default',
            { level },
          ),
  };
}

interface Item {
  level: FollowLevel | null;
  label: string;
  help?: string;
  isChosen: boolean;
}

/** The four levels, the one that is inherited, and the way to all settings. */
export function FollowMenu(props: {
  id: string;
  anchor: HTMLElement | undefined;
  target: FollowTarget;
  follow: Counting | undefined;
  /** Ref of the entity that the level comes from. */
  inheritedFrom: string | undefined;
  onClose(): void;
  /** `null`: as it is inherited. */
  onChoose(level: FollowLevel | null): void;
}) {
  const { anchor, follow, onClose } = props;
  const t = useTexts();
  const inherited = useInherited(props.target, follow, props.inheritedFrom);
  const items: Item[] = [
    ...FOLLOW_LEVELS.map(level => ({
      level,
      label: t(`discussions.following.level.${level}`),
      help: t(`discussions.following.help.${level}`),
      isChosen: follow?.level === level,
    })),
    {
      level: null,
      ...inherited,
      isChosen: follow !== undefined && follow.level === undefined,
    },
  ];
  return (
    <Menu
      id={props.id}
      open={anchor !== undefined}
      anchorEl={anchor}
      onClose={onClose}
      MenuListProps={{ 'aria-label': t('discussions.following.menu') }}
    >
      {items.map(({ level, label, help, isChosen }) => (
        <MenuItem
          key={level ?? 'inherit'}
          role="menuitemradio"
          aria-checked={isChosen}
          selected={isChosen}
          divider={level === null}
          onClick={() => props.onChoose(level)}
          // Wrapped rather than cut off: on a phone the words are wider than the screen.
          sx={{ whiteSpace: 'normal', maxWidth: 420 }}
        >
          <ListItemIcon>
            {isChosen ? <CheckIcon /> : <Box sx={{ width: 24 }} />}
          </ListItemIcon>
          <ListItemText primary={label} secondary={help} />
        </MenuItem>
      ))}
      <MenuItem component={RouterLink} to={settingsPath()} onClick={onClose}>
        <ListItemText inset>{t('discussions.following.settings')}</ListItemText>
      </MenuItem>
    </Menu>
  );
}
