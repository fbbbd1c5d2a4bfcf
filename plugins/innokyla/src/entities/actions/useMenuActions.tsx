import AdaptIcon from '@mui/icons-material/CallSplitOutlined';
import AudienceIcon from '@mui/icons-material/GroupsOutlined';
import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import BeginIcon from '@mui/icons-material/PostAddOutlined';
import BringBackIcon from '@mui/icons-material/UnarchiveOutlined';
import CompareIcon from '@mui/icons-material/CompareOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DeletedIcon from '@mui/icons-material/RestoreFromTrashOutlined';
import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import ReportsIcon from '@mui/icons-material/FlagOutlined';
import StateIcon from '@mui/icons-material/TimelineOutlined';
import TranslateIcon from '@mui/icons-material/TranslateOutlined';
import WithdrawIcon from '@mui/icons-material/UndoOutlined';
import {
  findKind,
  type InnokylaEntity,
  KINDS,
} from '@innokyla/backstage-plugin-innokyla-common';
import {
  comparePath,
  deletedPath,
  historyPath,
  moderationPath,
  newPath,
  refOf,
} from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { useFormat } from '../../ui/format';
import { useWritable } from '../create/useWritable';
import { useExportActions } from '../export/useExportActions';
import { useSettings } from '../queries';
import type { MenuAction } from './action';
import { ArchiveDialog } from './ArchiveDialog';
import { BringBackDialog } from './BringBackDialog';
import { ChangeStateDialog } from './ChangeStateDialog';
import { DeleteDialog } from './DeleteDialog';
import { AdaptDialog, TranslateDialog } from './DeriveDialogs';
import { PublishDialog } from './PublishDialog';
import { stateMoves } from './stateMoves';
import { WithdrawDialog } from './WithdrawDialog';

/**
 * What the menu of an entity offers its viewer: making something of one's own from it, looking closer and taking it along,
 * changing it. What they may not do is not in it. Undefined until it is known what they may do; when the portal cannot tell,
 * the menu is without making something of one's own.
 */
export function useMenuActions(
  entity: InnokylaEntity,
): MenuAction[][] | undefined {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const { language } = useFormat();
  const { abilities, kind, status } = entity;
  const ref = refOf(entity);
  const isOut = status === 'published';
  // Whoever may write somewhere can begin something of their own from what they read here.
  const writes = Boolean(useWritable()?.length);
  const { isLoading, failureCount } = useSettings();
  const canDerive = writes && findKind(kind)?.derive !== undefined;
  const begun = KINDS.filter(other => writes && other.prefill?.[kind]);
  const exports = useExportActions();
  const when = (offered: boolean, action: MenuAction) =>
    offered ? [action] : [];

  if (isLoading && failureCount === 0) return undefined;

  const ownFromIt = [
    ...when(canDerive, {
      label: t('actions.button.adapt'),
      icon: <AdaptIcon />,
      Dialog: AdaptDialog,
    }),
    ...when(canDerive, {
      label: t('actions.button.translate'),
      icon: <TranslateIcon />,
      Dialog: TranslateDialog,
    }),
    ...begun.map(other => ({
      label: t('actions.button.begin', {
        kind: kindTexts.name(other.kind).toLocaleLowerCase(language),
      }),
      icon: <BeginIcon />,
      to: newPath({ kind: other.kind, from: ref }),
    })),
  ];
  const lookCloser = [
    {
      label: t('actions.button.compare'),
      icon: <CompareIcon />,
      to: comparePath([ref]),
    },
    {
      label: t('actions.button.history'),
      icon: <HistoryIcon />,
      to: historyPath(ref),
    },
    ...exports,
  ];
  const change = [
    ...when(abilities.canEdit && stateMoves(entity) !== undefined, {
      label: t('actions.button.changeState'),
      icon: <StateIcon />,
      Dialog: ChangeStateDialog,
    }),
    ...when(abilities.canPublish && isOut, {
      label: t('actions.button.changeAudience'),
      icon: <AudienceIcon />,
      Dialog: PublishDialog,
    }),
    ...when(abilities.canPublish && isOut, {
      label: t('actions.button.withdraw'),
      icon: <WithdrawIcon />,
      Dialog: WithdrawDialog,
    }),
    ...when(abilities.canPublish && isOut, {
      label: t('actions.button.archive'),
      icon: <ArchiveIcon />,
      Dialog: ArchiveDialog,
    }),
    ...when(abilities.canPublish && status === 'archived', {
      label: t('actions.button.bringBack'),
      icon: <BringBackIcon />,
      Dialog: BringBackDialog,
    }),
    ...when(abilities.canManage && kind === 'Workspace', {
      label: t('deleted.link'),
      icon: <DeletedIcon />,
      to: deletedPath(entity.metadata.name),
    }),
    ...when(abilities.canManage && kind === 'Workspace', {
      label: t('discussions.queue.inWorkspace'),
      icon: <ReportsIcon />,
      to: moderationPath(entity.metadata.name),
    }),
    ...when(abilities.canDelete, {
      label: t('actions.button.delete'),
      icon: <DeleteIcon />,
      Dialog: DeleteDialog,
    }),
  ];
  return [ownFromIt, lookCloser, change];
}
