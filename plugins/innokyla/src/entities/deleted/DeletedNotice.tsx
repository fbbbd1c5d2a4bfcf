import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Link as RouterLink } from 'react-router-dom';
import { deletedPath, entityPath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useFormat } from '../../ui/format';
import { TextLink } from '../../ui/TextLink';
import type { JustDeleted } from './justDeleted';
import { useBringBack, useDeleted } from './useDeleted';

/** Says what was just deleted; who may bring it back can do so on the spot and sees until when. */
export function DeletedNotice({ deleted }: { deleted: JustDeleted }) {
  return deleted.canBringBack ? (
    <Undoable deleted={deleted} />
  ) : (
    <JustWords title={deleted.title} />
  );
}

function JustWords(props: { title: string }) {
  const t = useTexts();
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {t('deleted.justAdmin', { title: props.title })}
    </Alert>
  );
}

function Undoable({ deleted }: { deleted: JustDeleted }) {
  const t = useTexts();
  const format = useFormat();
  const bringBack = useBringBack();
  const { title, workspace, kind } = deleted;
  // Its revision and the day of its end are known to the list of what was deleted alone. It is the latest in it.
  const found = useDeleted(
    { kind, workspace: kind === 'Workspace' ? undefined : workspace },
    { enabled: !bringBack.isSuccess },
  )
    .data?.pages.flatMap(page => page.items)
    .find(entity => refOf(entity) === deleted.ref);

  if (bringBack.isSuccess) {
    return (
      <Alert severity="success" sx={{ mb: 2 }}>
        {t('deleted.done', { title })}{' '}
        <TextLink to={entityPath(deleted.ref)}>{t('deleted.open')}</TextLink>
      </Alert>
    );
  }
  return (
    <Stack spacing={1} sx={{ mb: 2 }}>
      <Alert
        severity="info"
        action={
          <Stack direction="row" spacing={1} useFlexGap flexWrap="wrap">
            {found && (
              <Button
                color="inherit"
                onClick={() => !bringBack.isPending && bringBack.mutate(found)}
              >
                {t('deleted.undo')}
              </Button>
            )}
            <Button
              color="inherit"
              component={RouterLink}
              to={deletedPath(workspace)}
            >
              {t('deleted.seeAll')}
            </Button>
          </Stack>
        }
      >
        {found?.purgeAt
          ? t('deleted.justBack', { title, day: format.dayOf(found.purgeAt) })
          : t('deleted.just', { title })}
      </Alert>
      {bringBack.error && <ErrorNotice error={bringBack.error} />}
    </Stack>
  );
}
