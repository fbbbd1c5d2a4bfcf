import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { attachmentAddress } from '@innokyla/backstage-plugin-innokyla-common';
import { useMemo, useRef } from 'react';
import { v7 as uuid } from 'uuid';
import { innokylaApiRef } from '../../api';
import { useSettings } from '../../entities/queries';
import { useTexts } from '../../translations/useTexts';
import { useErrorText } from '../../ui/useErrorText';
import { statusOf } from '../../ui/errors';
import { useFormat } from '../../ui/format';
import type { PictureUploads } from '../../ui/richText/pictureUploads';
import {
  createCheckedTransfers,
  createTusTransfers,
  useTransferTexts,
} from '../transfer';
import { problemOf, problemOfFile } from '../transfer/problems';
import { useFileAccess } from '../useFileAccess';

/** The pictures that every browser shows. */
const ENDINGS = ['png', 'jpg', 'jpeg', 'webp'];
/** Pauses before asking again for what the portal has all bytes of already, in milliseconds. */
const PAUSES = [1_000, 3_000, 9_000, 27_000];

const sleep = (time: number) =>
  new Promise<void>(resolve => {
    setTimeout(resolve, time);
  });

/** The way of pictures into texts of a workspace: the same as that of documents. */
export function useUploadedPictures(workspace: string): PictureUploads {
  const client = useApi(innokylaApiRef);
  const identity = useApi(identityApiRef);
  const t = useTexts();
  const format = useFormat();
  const errorText = useErrorText();
  const access = useFileAccess();
  const hrefOf = access.state === 'ready' ? access.hrefOf : undefined;
  const maxSize =
    useSettings().data?.uploads.maxSize ?? Number.MAX_SAFE_INTEGER;
  const uploads = useMemo(
    () => ({ maxSize, mediaTypes: [], extensions: ENDINGS }),
    [maxSize],
  );
  const texts = useTransferTexts(uploads);

  /** Asked again while the connection is away: with the same id it is one attachment. */
  const attach = async (upload: string) => {
    const id = uuid();
    for (let attempt = 0; ; attempt++) {
      try {
        return await client.createAttachment({ id, upload });
      } catch (error) {
        const isAway = (statusOf(error) ?? 500) >= 500;
        if (!isAway || attempt === PAUSES.length) throw error;
        await sleep(PAUSES[attempt]);
      }
    }
  };

  const limits = t('documents.attachments.uploadLimits', {
    size: format.bytes(maxSize),
  });
  const latest = useRef<Pick<PictureUploads, 'hrefOf' | 'send'>>();
  latest.current = {
    hrefOf: id => hrefOf?.(`/attachments/${id}/content?inline=true`),
    send: (file, { onState, signal }) =>
      new Promise((resolve, reject) => {
        const { name, size } = file;
        const refused = problemOfFile(file, uploads);
        if (refused) {
          reject(new Error(texts.problem(refused, size)));
          return;
        }
        const transfer = createCheckedTransfers(
          createTusTransfers({
            getBaseUrl: () => client.getBaseUrl(),
            getToken: async () => (await identity.getCredentials()).token,
            getUserRef: async () =>
              (await identity.getBackstageIdentity()).userEntityRef,
          }),
          { getUpload: id => client.getUpload(id) },
        )(
          file,
          { workspace },
          {
            onProgress: sent => {
              const percent = String(Math.floor((sent / size) * 100));
              onState(t('documents.attachments.uploading', { name, percent }));
            },
            onChecking: () =>
              onState(t('documents.attachments.checking', { name })),
            onWaiting: () =>
              onState(t('documents.attachments.offline', { name })),
            onDone: upload =>
              attach(upload)
                .then(({ id }) => resolve(attachmentAddress(id)))
                .catch(error => reject(new Error(errorText(error).advice)))
                .finally(done),
            onError: error => {
              done();
              reject(new Error(texts.problem(problemOf(error), size)));
            },
          },
        );
        const nudge = () => transfer.nudge();
        const give = () => transfer.abandon();
        function done() {
          window.removeEventListener('online', nudge);
          signal.removeEventListener('abort', give);
        }
        window.addEventListener('online', nudge);
        signal.addEventListener('abort', give);
        if (!navigator.onLine) {
          onState(t('documents.attachments.offline', { name }));
        }
        transfer.start();
      }),
  };

  const canShow = Boolean(hrefOf);
  return useMemo(
    () => ({
      accept: [...ENDINGS.map(ending => `.${ending}`), 'image/*'].join(','),
      limits,
      hrefOf: id => (canShow ? latest.current!.hrefOf(id) : undefined),
      send: (...args) => latest.current!.send(...args),
    }),
    // The same as long as it can: every section of the form is drawn anew with another one.
    [limits, canShow],
  );
}
