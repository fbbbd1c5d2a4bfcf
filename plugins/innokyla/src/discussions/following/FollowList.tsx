import {
  findKind,
  FOLLOW_LEVELS,
  parseRef,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { entityPath } from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { SelectField } from '../../ui/fields';
import { TextSkeleton } from '../../ui/Skeletons';
import { TextLink } from '../../ui/TextLink';
import { type Followed, useFollows } from './useFollows';

/** What one has set, each with its level that can be changed and taken away. */
export function FollowList() {
  const t = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const { pages, change } = useFollows();
  if (pages.isPending) return <TextSkeleton lines={4} />;
  if (pages.isError && !pages.data) {
    return <ErrorNotice error={pages.error} onRetry={() => pages.refetch()} />;
  }
  const items = pages.data.pages.flatMap(page => page.items);
  return (
    <>
      {change.isError && <ErrorNotice error={change.error} />}
      {items.length === 0 && (
        <Typography color="text.secondary">
          {t('discussions.me.follows.empty')}
        </Typography>
      )}
      <Box
        component="ul"
        ref={list}
        tabIndex={-1}
        aria-label={t('discussions.me.follows.title')}
        hidden={items.length === 0}
        sx={{ listStyle: 'none', m: 0, p: 0, '&:focus': { outline: 'none' } }}
      >
        {items.map(item => (
          <FollowRow
            key={JSON.stringify(item.target)}
            item={item}
            onChange={level => {
              // The row goes, and the keyboard must not begin the page anew.
              if (!level) list.current?.focus({ preventScroll: true });
              change.mutate({ of: item, level });
            }}
          />
        ))}
      </Box>
      {pages.hasNextPage && (
        <Button
          disabled={pages.isFetchingNextPage}
          onClick={() => pages.fetchNextPage()}
        >
          {t('common.action.showMore')}
        </Button>
      )}
    </>
  );
}

function FollowRow(props: {
  item: Followed;
  onChange(level: Followed['level'] | null): void;
}) {
  const { item, onChange } = props;
  const t = useTexts();
  const kindTexts = useKindTexts();
  const { target, title, ref } = item;
  const isThread = 'thread' in target;
  const kind = findKind(parseRef(ref).kind)?.kind;
  const what = kind ? kindTexts.name(kind) : parseRef(ref).kind;
  return (
    <Box
      component="li"
      sx={{
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'center',
      }}
    >
      <Box sx={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <TextLink
          to={entityPath(
            ref,
            isThread ? { tab: 'discussion', thread: target.thread } : {},
          )}
        >
          {title}
        </TextLink>
        <Typography variant="body2" color="text.secondary">
          {isThread ? t('discussions.me.follows.discussion') : what}
        </Typography>
      </Box>
      <Box sx={{ flex: '0 1 300px', minWidth: 200 }}>
        <SelectField<Followed['level']>
          name="level"
          size="small"
          label=""
          ariaLabel={t('discussions.me.follows.levelOf', { title })}
          options={FOLLOW_LEVELS.map(value => ({
            value,
            label: t(`discussions.following.level.${value}`),
          }))}
          value={item.level}
          onChange={onChange}
        />
      </Box>
      <Button
        onClick={() => onChange(null)}
        aria-label={t('discussions.me.follows.removeOf', { title })}
      >
        {t('discussions.me.follows.remove')}
      </Button>
    </Box>
  );
}
