import { useApi } from '@backstage/core-plugin-api';
import { parseRef } from '@innokyla/backstage-plugin-innokyla-common';
import { useQueryClient } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { innokylaApiRef } from '../../api';
import { entityPath, homePath, refOf } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import { StatusChip, VisibilityChip } from '../../ui/EntityChips';
import { statusOf } from '../../ui/errors';
import { PageHeading } from '../../ui/PageHeading';
import { entityKeys } from '../queries';
import { EditForm } from './EditForm';
import { openSession } from './openSession';
import { PublishBar } from './publish/PublishBar';
import { SaveStatus } from './SaveStatus';
import { StickyBar } from './StickyBar';
import { storedEntity } from './session/targets';
import { PictureUploadsProvider } from '../../ui/richText/pictureUploads';
import { useUploadedPictures } from '../../documents/attachments/useUploadedPictures';
import { FormEntityProvider } from './useFormEntity';
import type { Opened } from './useOpening';
import { SessionProvider } from './useSession';

const workspaceOf = ({ workspace }: Opened['entity']) =>
  parseRef(workspace.ref).name;

/** The page while an entity is written: heading, state of saving, ways to publish, and the form. */
export function Writing(opened: Opened) {
  const t = useTexts();
  const api = useApi(innokylaApiRef);
  const client = useQueryClient();
  const { entity } = opened;
  const ref = refOf(entity);
  const [open] = useState(() => openSession(api, opened));
  const { session } = open;
  const uploads = useUploadedPictures(workspaceOf(entity));

  useEffect(() => session.start(), [session]);
  // Other pages show what has been written here as soon as one comes to them.
  useEffect(
    () => () => {
      client.invalidateQueries({
        queryKey: entityKeys.all,
        refetchType: 'none',
      });
      // What was written a moment ago is on its way yet, and the next page may have read the earlier text.
      const { revision } = session.saved;
      session.flush().then(() => {
        if (session.saved.revision === revision) return;
        client.invalidateQueries({ queryKey: entityKeys.all });
      });
    },
    [client, session],
  );
  // Fetched anew whenever the window gets the focus: what somebody else has written meanwhile.
  useEffect(() => {
    const now = storedEntity(entity);
    if (open.published) {
      if (now.revision <= open.published.revision) return;
      const base = open.published.content;
      open.published = now;
      session.receive(base, now);
    } else {
      session.newer(now);
    }
  }, [entity, open, session]);

  const save = useSyncExternalStore(
    notify => session.subscribe('*', notify),
    () => session.status.save,
  );
  // Refused as such (409): it is no draft any more, or archived. The entity as it is now says how to go on.
  const isMoved = save.name === 'refused' && statusOf(save.error) === 409;
  useEffect(() => {
    if (isMoved) client.invalidateQueries({ queryKey: entityKeys.detail(ref) });
  }, [isMoved, client, ref]);

  return (
    <FormEntityProvider value={entity}>
      <SessionProvider value={session}>
        <PageHeading
          title={t('edit.page', { title: entity.metadata.title })}
          crumbs={[
            { to: homePath(), title: t('common.action.home') },
            {
              to: entityPath(entity.workspace.ref),
              title: entity.workspace.title,
            },
            { to: entityPath(ref), title: entity.metadata.title },
          ]}
          kicker={t('edit.crumb')}
          chips={
            <>
              <StatusChip entity={entity} />
              <VisibilityChip entity={entity} />
            </>
          }
        />
        <StickyBar>
          <SaveStatus />
          <PublishBar open={open} />
        </StickyBar>
        {isMoved && (
          <Alert severity="info" sx={{ mb: 2 }}>
            {entity.status === 'archived'
              ? t('edit.cannot.archived')
              : t('edit.moved')}
          </Alert>
        )}
        {open.published && (
          <Alert severity="info" variant="outlined" sx={{ mb: 3 }}>
            {t('edit.publish.unpublished')}
          </Alert>
        )}
        <PictureUploadsProvider value={uploads}>
          <EditForm kind={entity.kind} />
        </PictureUploadsProvider>
      </SessionProvider>
    </FormEntityProvider>
  );
}
