import type { ReactElement } from 'react';
import {
  findKind,
  type InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import DraftIcon from '@mui/icons-material/EditNoteOutlined';
import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import LockIcon from '@mui/icons-material/LockOutlined';
import PublicIcon from '@mui/icons-material/PublicOutlined';
import PublishedIcon from '@mui/icons-material/CheckCircleOutlined';
import StateIcon from '@mui/icons-material/TimelineOutlined';
import { useKindTexts, useTexts } from '../translations/useTexts';
import { Mark } from './Mark';

type Marked = Pick<InnokylaEntity, 'kind' | 'status' | 'visibility' | 'spec'>;

const STATUS_ICONS: Record<InnokylaEntity['status'], ReactElement> = {
  draft: <DraftIcon />,
  published: <PublishedIcon />,
  archived: <ArchiveIcon />,
};

const VISIBILITY_ICONS: Record<InnokylaEntity['visibility'], ReactElement> = {
  workspace: <LockIcon />,
  programme: <GroupsIcon />,
  portal: <PublicIcon />,
};

/** Whether it is out: in words with a shape, never by colour alone. */
export function StatusChip(props: { entity: Marked }) {
  const t = useTexts();
  const { status } = props.entity;
  return (
    <Mark icon={STATUS_ICONS[status]} label={t(`common.status.${status}`)} />
  );
}

/** Who may see it. A draft is seen by its editors only, whatever it will be published for. */
export function VisibilityChip(props: { entity: Marked }) {
  const t = useTexts();
  const { status, visibility } = props.entity;
  return (
    <Mark
      icon={status === 'draft' ? <LockIcon /> : VISIBILITY_ICONS[visibility]}
      label={
        status === 'draft'
          ? t('common.seenByEditors')
          : t('common.seenBy', {
              audience: t(`common.visibility.${visibility}`),
            })
      }
    />
  );
}

/** What the kind calls its own state: a model's phase, an application's state, a workspace's lifecycle. */
export function StateChip(props: { entity: Pick<Marked, 'kind' | 'spec'> }) {
  const kindTexts = useKindTexts();
  const { kind, spec } = props.entity;
  const field = findKind(kind)?.state?.field;
  const state = field && spec[field];
  if (!field || typeof state !== 'string') return null;
  return (
    <Mark
      icon={<StateIcon />}
      label={`${kindTexts.fact(kind, field)}: ${kindTexts.choice(
        kind,
        field,
        state,
      )}`}
    />
  );
}
