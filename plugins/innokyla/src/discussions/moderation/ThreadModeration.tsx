import type {
  ModerationAction,
  Thread,
} from '@innokyla/backstage-plugin-innokyla-common';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import ModerateIcon from '@mui/icons-material/GavelOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useUpdateThread } from '../thread/useThread';
import { useMe } from '../useMe';
import { ModerateDialog } from './ModerateDialog';
import { TrailDialog } from './TrailDialog';

/** For those who moderate a thread, a menu of what they may do to it and the trail of it; for its author the trail. */
export function ThreadModeration({ thread }: { thread: Thread }) {
  const me = useMe();
  if (thread.abilities.canModerate) return <ModerationMenu thread={thread} />;
  // Asked for only where something can have been done that the author would want to understand.
  const isTouched =
    thread.hidden !== undefined ||
    thread.locked ||
    (thread.moves?.length ?? 0) > 0;
  return thread.createdBy === me && isTouched ? (
    <OwnTrail thread={thread} />
  ) : null;
}

function OwnTrail({ thread }: { thread: Thread }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        startIcon={<HistoryIcon />}
        onClick={() => setOpen(true)}
      >
        {t('discussions.moderation.trail.show')}
      </Button>
      {isOpen && (
        <TrailDialog threadId={thread.id} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function ModerationMenu({ thread }: { thread: Thread }) {
  const t = useTexts();
  const id = useId();
  const update = useUpdateThread(thread);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [asked, setAsked] = useState<ModerationAction | 'trail'>();
  const close = () => setAsked(undefined);
  const actions: ModerationAction[] = [
    thread.locked ? 'unlock' : 'lock',
    'move',
    thread.hidden ? 'restore' : 'hide',
  ];
  const choose = (action: ModerationAction | 'trail') => {
    setAnchor(undefined);
    setAsked(action);
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<ModerateIcon />}
        aria-label={t('discussions.moderation.menuOf', { title: thread.title })}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        aria-controls={anchor ? id : undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('discussions.moderation.menu')}
      </Button>
      <Menu
        id={id}
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        MenuListProps={{
          'aria-label': t('discussions.moderation.menuOf', {
            title: thread.title,
          }),
        }}
      >
        <MenuItem
          disabled={update.isPending}
          onClick={() => {
            setAnchor(undefined);
            update.mutate({ pinned: !thread.pinned });
          }}
        >
          {t(
            thread.pinned
              ? 'discussions.moderation.action.unpin'
              : 'discussions.moderation.action.pin',
          )}
        </MenuItem>
        {actions.map((action, at) => (
          <MenuItem
            key={action}
            divider={at === actions.length - 1}
            onClick={() => choose(action)}
          >
            {t(`discussions.moderation.action.${action}`)}
          </MenuItem>
        ))}
        <MenuItem onClick={() => choose('trail')}>
          {t('discussions.moderation.trail.show')}
        </MenuItem>
      </Menu>
      {update.isError && (
        <Box sx={{ width: '100%' }}>
          <ErrorNotice error={update.error} />
        </Box>
      )}
      {asked === 'trail' && (
        <TrailDialog threadId={thread.id} onClose={close} />
      )}
      {asked && asked !== 'trail' && (
        <ModerateDialog thread={thread} action={asked} onClose={close} />
      )}
    </>
  );
}
