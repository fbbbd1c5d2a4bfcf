import type { Post } from '@innokyla/backstage-plugin-innokyla-common';
import AddReactionIcon from '@mui/icons-material/AddReactionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { type Ref, useId, useRef, useState } from 'react';
import { useTexts } from '../../../translations/useTexts';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { PALETTE } from './reactions';
import { useReact } from './useReact';
import { useReactors } from './useReactors';

/** Milliseconds that names stay after a finger has been lifted: a list of people is to be read. */
const READ_FOR = 5000;

/** The reactions that can be given, by name; chosen again, one's own is taken back. */
function Palette(props: {
  post: Post;
  react(emoji: string, isOn: boolean): void;
  button: Ref<HTMLButtonElement>;
}) {
  const { post, react } = props;
  const t = useTexts();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const label = t('discussions.post.reactTo', { seq: String(post.seq) });
  const isMine = (emoji: string) =>
    post.reactions?.some(given => given.emoji === emoji && given.mine) ?? false;
  return (
    <>
      <Tooltip title={t('discussions.post.react')}>
        <IconButton
          ref={props.button}
          size="small"
          aria-label={label}
          aria-haspopup="menu"
          aria-expanded={anchor !== undefined}
          aria-controls={anchor ? id : undefined}
          onClick={event => setAnchor(event.currentTarget)}
        >
          <AddReactionIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu
        id={id}
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        MenuListProps={{ 'aria-label': label }}
      >
        {PALETTE.map(({ emoji, name }) => (
          <MenuItem
            key={emoji}
            role="menuitemcheckbox"
            aria-checked={isMine(emoji)}
            selected={isMine(emoji)}
            onClick={() => {
              setAnchor(undefined);
              react(emoji, !isMine(emoji));
            }}
          >
            <Box component="span" aria-hidden sx={{ mr: 1.5 }}>
              {emoji}
            </Box>
            {t(`discussions.post.reaction.${name}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

const NONE: NonNullable<Post['reactions']> = [];

/** How others have reacted to a post, and for who may, the ways to do the same. */
export function Reactions({ post }: { post: Post }) {
  const t = useTexts();
  const { react, error } = useReact(post);
  const palette = useRef<HTMLButtonElement>(null);
  const { canReact } = post.abilities;
  const given = post.reactions ?? NONE;
  const whoGave = useReactors(given);
  if (given.length === 0 && !canReact) return null;
  return (
    <>
      {given.map(reaction => {
        const { emoji, count, mine } = reaction;
        return (
          <Tooltip
            key={emoji}
            describeChild
            title={whoGave(reaction)}
            leaveTouchDelay={READ_FOR}
          >
            <Button
              size="small"
              variant={mine ? 'contained' : 'outlined'}
              color="inherit"
              disableElevation
              aria-pressed={mine}
              // Not disabled where one may not react: the count is to be read, too.
              aria-disabled={!canReact}
              aria-label={t(
                mine
                  ? 'discussions.post.countWithYou'
                  : 'discussions.post.count',
                { emoji, number: String(count) },
              )}
              onClick={() => {
                if (!canReact) return;
                // The last one takes its button along, and the keyboard must not go with it.
                if (mine && count === 1) palette.current?.focus();
                react(emoji, !mine);
              }}
              sx={{
                minWidth: 0,
                px: 1,
                py: 0.25,
                borderRadius: 4,
                lineHeight: 1.5,
              }}
            >
              {emoji} {count}
            </Button>
          </Tooltip>
        );
      })}
      {canReact && <Palette post={post} react={react} button={palette} />}
      {error && (
        <Box sx={{ width: '100%' }}>
          <ErrorNotice error={error} />
        </Box>
      )}
    </>
  );
}
