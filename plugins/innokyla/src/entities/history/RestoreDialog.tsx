import {
  findKind,
  type Revision,
} from '@innokyla/backstage-plugin-innokyla-common';
import DialogContentText from '@mui/material/DialogContentText';
import { refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { changedParts, usePartTitle } from '../../ui/comparison';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useFormat } from '../../ui/format';
import type { AskProps } from '../actions/action';
import { AskDialog } from '../actions/AskDialog';
import { contentOf } from '../edit/session/content';
import { useRevision } from './useRevisions';

/** Parts that stay as they are now: the state has its own moves, and where an entity comes from does not change. */
function staying(kind: string): string[] {
  const { state, facts = [] } = findKind(kind) ?? {};
  return [
    ...(state ? [state.field] : []),
    ...facts.filter(fact => fact.managed).map(fact => fact.key),
  ].map(key => `spec.${key}`);
}

/** Says what bringing an earlier text back would change, and does it as a new revision. */
export function RestoreDialog(props: AskProps & { revision: Revision }) {
  const t = useTexts();
  const format = useFormat();
  const { entity, revision } = props;
  const titleOf = usePartTitle(entity.kind);
  const query = useRevision(refOf(entity), revision.revision);
  const when = format.instant(revision.at);
  const parts =
    query.data &&
    changedParts(entity.kind, contentOf(entity), contentOf(query.data)).filter(
      part => !staying(entity.kind).includes(part),
    );
  const says = () => {
    if (!parts) return t('history.restore.counting');
    return parts.length
      ? t('history.restore.parts', {
          count: parts.length,
          names: format.list(parts.map(titleOf)),
        })
      : t('history.restore.nothing');
  };
  return (
    <AskDialog
      {...props}
      title={t('history.restore.title', { when })}
      confirmLabel={t('history.restore.confirm')}
      action={
        parts?.length
          ? { type: 'restore', revision: revision.revision }
          : undefined
      }
      said={() => t('history.restore.done', { when })}
    >
      {query.error ? (
        <ErrorNotice error={query.error} onRetry={() => query.refetch()} />
      ) : (
        <>
          <DialogContentText>{t('history.restore.text')}</DialogContentText>
          <DialogContentText role="status" sx={{ my: 1, fontWeight: 'bold' }}>
            {says()}
          </DialogContentText>
          <DialogContentText>{t('history.restore.stays')}</DialogContentText>
        </>
      )}
    </AskDialog>
  );
}
