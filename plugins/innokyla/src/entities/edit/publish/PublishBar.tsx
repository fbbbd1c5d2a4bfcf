import { useState, useSyncExternalStore } from 'react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useNavigate } from 'react-router-dom';
import { entityPath, refOf } from '../../../routes';
import { useTexts } from '../../../translations/useTexts';
import { flushRichTexts } from '../../../ui/richText/RichTextField';
import type { OpenedSession } from '../openSession';
import { useFormEntity } from '../useFormEntity';
import { DropChanges } from './DropChanges';
import { PublishChanges } from './PublishChanges';
import { PublishDraft } from './PublishDraft';

/** Ways on from writing: done, publish, or drop what is not published. */
export function PublishBar({ open }: { open: OpenedSession }) {
  const t = useTexts();
  const navigate = useNavigate();
  const entity = useFormEntity();
  const { session } = open;
  const [asking, setAsking] = useState<'publish' | 'drop'>();
  const hasChanges = useSyncExternalStore(
    notify => session.subscribe('*', notify),
    () => !open.published || session.differsFrom(open.published.content),
  );
  const close = () => setAsking(undefined);
  const changesLabel = hasChanges
    ? t('edit.publish.changes')
    : t('edit.publish.none');
  const publishLabel = open.published ? changesLabel : t('edit.publish.button');
  return (
    <Stack direction="row" spacing={1} useFlexGap flexWrap="wrap">
      <Button
        onClick={async () => {
          flushRichTexts();
          await session.flush();
          // What could not be saved stays in the browser, and is there again on coming back.
          navigate(entityPath(refOf(entity)));
        }}
      >
        {t('edit.done')}
      </Button>
      {open.published && hasChanges && (
        <Button onClick={() => setAsking('drop')}>
          {t('edit.publish.drop')}
        </Button>
      )}
      {entity.abilities.canPublish && (
        <Button
          variant="contained"
          disabled={!hasChanges}
          onClick={() => {
            flushRichTexts();
            setAsking('publish');
          }}
        >
          {publishLabel}
        </Button>
      )}
      {asking === 'drop' && <DropChanges open={open} onClose={close} />}
      {asking === 'publish' &&
        (open.published ? (
          <PublishChanges open={open} onClose={close} />
        ) : (
          <PublishDraft open={open} onClose={close} />
        ))}
    </Stack>
  );
}
