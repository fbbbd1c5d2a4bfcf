import { useApi } from '@backstage/core-plugin-api';
import {
  type Attachment,
  MAX_POST_ATTACHMENTS,
  type Settings,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useEffect, useRef, useState } from 'react';
import { innokylaApiRef } from '../../api';
import { useSettings } from '../../entities/queries';
import { workspaceOfRef } from '../../entities/workspaceOfRef';
import { useTexts } from '../../translations/useTexts';
import { nameOfPasted, useTransferTexts, useUploadQueue } from '../transfer';

/** Until the portal has said what it takes; it looks at every file anyway. */
const ANY: Settings['uploads'] = {
  maxSize: Number.MAX_SAFE_INTEGER,
  mediaTypes: [],
  extensions: [],
};

/** Where the attachments of a text that is being written are kept. */
export type AttachedState = readonly [
  Attachment[],
  (change: (before: Attachment[]) => Attachment[]) => void,
];

/**
 * The files of a post that is being written: those that have arrived (kept by the caller, beside the text) and those on
 * their way. Whoever may write there may send them.
 */
export function usePostFiles(
  anchor: string,
  [attached, change]: AttachedState,
) {
  const client = useApi(innokylaApiRef);
  const t = useTexts();
  const settings = useSettings().data;
  const uploads = settings?.uploads ?? ANY;
  const texts = useTransferTexts(uploads);
  // That which files of a discussion count to.
  const own = workspaceOfRef(anchor);
  const choices = own
    ? []
    : settings?.memberships.filter(({ role }) => role !== 'expert') ?? [];
  const [chosen, setChosen] = useState<string>();
  const workspace = own ?? chosen ?? choices[0]?.workspace;
  const { queue, files: queued } = useUploadQueue(workspace, { anchor });
  // One that has become an attachment is drawn as that, in the very moment it does.
  const files = queued.filter(
    ({ id }) => !attached.some(file => file.id === id),
  );
  const [refusals, setRefusals] = useState<Record<string, unknown>>({});
  const [notice, setNotice] = useState('');
  const [awaited, setAwaited] = useState<readonly string[]>([]);
  const asked = useRef(new Set<string>());

  const make = async (id: string, upload: string) => {
    asked.current.add(id);
    setRefusals(({ [id]: _past, ...others }) => others);
    try {
      const made = await client.createAttachment({ id, upload });
      change(before => [...before.filter(file => file.id !== id), made]);
    } catch (error) {
      setRefusals(before => ({ ...before, [id]: error }));
    }
  };
  const latestMake = useRef(make);
  latestMake.current = make;
  useEffect(() => {
    for (const { id, state } of queued) {
      if (attached.some(file => file.id === id)) queue.release(id);
      else if (state.name === 'done' && !asked.current.has(id)) {
        latestMake.current(id, state.uploadId);
      }
    }
  }, [queued, attached, queue]);

  const isStuck = (file: (typeof files)[number]) =>
    file.state.name === 'failed' || file.id in refusals;
  const failed = files.filter(isStuck).length;
  const add = (added: readonly File[]) => {
    const room = MAX_POST_ATTACHMENTS - attached.length - files.length;
    const names = added.slice(Math.max(0, room)).map(file => file.name);
    const max = String(MAX_POST_ATTACHMENTS);
    setNotice(
      names.length
        ? t('documents.attachments.tooMany', { max, names: names.join(', ') })
        : '',
    );
    return queue.add(added.slice(0, Math.max(0, room)), uploads);
  };
  return {
    attached,
    files,
    queue,
    texts,
    uploads,
    refusals,
    notice,
    /** Whether files can be added at all; not to what belongs to no workspace by one who belongs to none. */
    canAdd: workspace !== undefined,
    /** For what belongs to no workspace: those the files can be kept in. */
    choices,
    workspace,
    setWorkspace: setChosen,
    /** Still on their way, or about to be put into the text. */
    pending:
      files.length -
      failed +
      attached.filter(({ id }) => awaited.includes(id)).length,
    /** Have to be tried again or removed. */
    failed,
    add,
    /** Pictures from the clipboard all have the same name. */
    addPasted(pasted: readonly File[]) {
      const title = (at: string) => t('documents.transfer.pastedName', { at });
      return add(pasted.map(file => nameOfPasted(file, title)));
    },
    retry(id: string) {
      const state = files.find(file => file.id === id)?.state;
      if (state?.name === 'done') make(id, state.uploadId);
    },
    /** Pictures that go into the text when they have arrived, by id. */
    awaited,
    setAwaited,
    /** Takes one that has arrived out of the list. */
    take(id: string) {
      change(before => before.filter(file => file.id !== id));
    },
    /** Puts some back that had been taken along with a post. */
    put(back: readonly Attachment[]) {
      const ids = back.map(({ id }) => id);
      change(before => [
        ...before.filter(({ id }) => !ids.includes(id)),
        ...back,
      ]);
    },
    clear() {
      setNotice('');
      setAwaited([]);
      change(() => []);
    },
  };
}

/** See `usePostFiles`. */
export type PostFiles = ReturnType<typeof usePostFiles>;
