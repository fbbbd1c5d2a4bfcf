import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { entityPath } from '../../routes';
import { useTexts } from '../../translations/useTexts';
import type { QueuedFile, UploadQueue } from '../transfer/uploadQueue';
import { checkForm } from './checkForm';
import { type Field, MAX_FILES, type UploadForm } from './form';
import { planOf } from './requests';
import type { UploadFormState } from './useUploadForm';
import { refusalOf, useSaveUpload } from './useSaveUpload';

/** Where the person is led: to the one thing that was made, or to where all of them are listed. */
function pathOfMade(made: string[], form: UploadForm): string {
  if (made.length === 1) return entityPath(made[0]);
  const list = form.belongsTo[0] ?? `workspace:default/${form.workspace}`;
  return entityPath(list, { tab: 'documents' });
}

/** Saving: checks the form, waits for the files, shows what is wrong beside its field, ends on what was made. */
export function useSubmit(
  upload: UploadFormState,
  queue: UploadQueue,
  files: readonly QueuedFile[],
) {
  const t = useTexts();
  const navigate = useNavigate();
  const formRef = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const [waiting, setWaiting] = useState(false);
  // Counts the tries, so that focus goes to the first wrong field after each.
  const [focusAsked, setFocusAsked] = useState(0);
  const mutation = useSaveUpload();
  const { form } = upload;

  const { uploadOf } = upload.facts;
  const missing = checkForm(form, files, uploadOf);
  const changed = t('documents.same.changed');
  const refusal = refusalOf(mutation.error, files, changed);
  const errors = new Map<Field, string>(refusal.fields);
  if (asked) {
    for (const [field, what] of missing) {
      const count = { count: MAX_FILES } as any; // Only one of the texts has a place for it.
      errors.set(field, t(`documents.upload.required.${what}`, count));
    }
  }

  const send = () => {
    const plan = planOf(form, files, {
      applicationId: upload.applicationId,
      regions: upload.regionsOfWorkspace,
      uploadOf,
    });
    mutation.mutate(plan, {
      onSuccess: made => {
        for (const id of plan.unused) queue.remove(id);
        upload.forget();
        navigate(pathOfMade(made, form));
      },
      onError: () => setFocusAsked(n => n + 1),
    });
  };

  // What the portal knows of a file decides what is asked about it.
  const arrived =
    files.length > 0 &&
    files.every(
      ({ id, state }) => state.name === 'done' && upload.facts.isKnown(id),
    );
  const save = () => {
    setAsked(true);
    if (missing.size) setFocusAsked(n => n + 1);
    else if (arrived) send();
    else setWaiting(true);
  };

  // A file that arrives or fails ends the waiting, in the one way or the other.
  const isDecided = waiting && (arrived || missing.size > 0);
  useEffect(() => {
    if (!isDecided) return;
    setWaiting(false);
    save();
    // What is saved is the form as it stands then; a change of it alone saves nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isDecided]);

  useEffect(() => {
    if (!focusAsked) return;
    const fields =
      formRef.current?.querySelectorAll<HTMLElement>('[data-field]');
    const first = Array.from(fields ?? []).find(element =>
      errors.has(element.dataset.field as Field),
    );
    first?.focus();
    // Only when asked: while the person corrects a field, focus stays there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focusAsked]);

  return {
    formRef,
    errors,
    /** What is wrong and stands beside no field. */
    wholeError: refusal.whole,
    save,
    isSaving: mutation.isPending || mutation.isSuccess,
    /** It is complete but for files that are still on their way. */
    isWaiting: waiting,
    cancelWaiting: () => setWaiting(false),
  };
}
