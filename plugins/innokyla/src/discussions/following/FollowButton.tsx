import type { FollowTarget } from '@innokyla/backstage-plugin-innokyla-common';
import BellIcon from '@mui/icons-material/NotificationsOutlined';
import MutedIcon from '@mui/icons-material/NotificationsOffOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useId, useState } from 'react';
import { useTexts } from '../../translations/useTexts';
import { useErrorText } from '../../ui/useErrorText';
import { FollowMenu } from './FollowMenu';
import { useFollow } from './useFollow';

/** What the viewer hears of a thread or an entity, and a menu to have it otherwise. */
export function FollowButton(props: {
  target: FollowTarget;
  /** Title of what is followed; tells this button from others for those who do not see where it stands. */
  title: string;
}) {
  const { target, title } = props;
  const t = useTexts();
  const errorText = useErrorText();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const isOpen = anchor !== undefined;
  const { follow, inheritedFrom, error, retry, change } = useFollow(
    target,
    isOpen,
  );
  const button = follow
    ? t('discussions.following.buttonNow', {
        level: t(`discussions.following.short.${follow.effective}`),
      })
    : t('discussions.following.button');
  return (
    <>
      <Button
        variant="outlined"
        startIcon={
          follow?.effective === 'nothing' ? <MutedIcon /> : <BellIcon />
        }
        aria-label={t('discussions.following.buttonOf', { button, title })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={event => {
          if (error) retry();
          setAnchor(event.currentTarget);
        }}
      >
        {button}
      </Button>
      <FollowMenu
        id={id}
        anchor={anchor}
        target={target}
        follow={follow}
        inheritedFrom={inheritedFrom}
        onClose={() => setAnchor(undefined)}
        onChoose={level => {
          setAnchor(undefined);
          change.mutate(level);
        }}
      />
      <Snackbar
        open={change.isError}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      >
        <Alert severity="error" onClose={change.reset}>
          {change.isError && Object.values(errorText(change.error)).join('. ')}
        </Alert>
      </Snackbar>
    </>
  );
}
