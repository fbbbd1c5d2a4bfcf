import type { Settings } from '@innokyla/backstage-plugin-innokyla-common';
import {
  findKind,
  parseRef,
  REF_PATTERN,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useEffect, useMemo, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { useLanguage } from '../../ui/format';
import { useStored } from '../../ui/useStored';
import {
  type Asked,
  type Draft,
  isWorthKeeping,
  restored,
  type StoredDraft,
  toStored,
} from './draft';
import { type FileAnswers, type UploadForm, writableWorkspaces } from './form';

/** The form as the address begins it. A workspace the viewer may not write into is not chosen for them. */
function begin(
  settings: Settings,
  asked: Asked,
  language: UploadForm['language'],
): UploadForm {
  const own = writableWorkspaces(settings).map(m => m.workspace);
  const to =
    asked.to && REF_PATTERN.test(asked.to.toLocaleLowerCase('en-US'))
      ? asked.to.toLocaleLowerCase('en-US')
      : undefined;
  const parts = to ? parseRef(to) : undefined;
  const near =
    parts && findKind(parts.kind)
      ? [parts.kind === 'workspace' ? parts.name : parts.namespace]
      : [];
  const wanted = [asked.workspace, ...near].find(w => w && own.includes(w));
  return {
    what:
      asked.as === 'document' || (to && asked.as !== 'application')
        ? 'document'
        : 'application',
    workspace: wanted ?? (own.length === 1 ? own[0] : undefined),
    years: [],
    funder: '',
    // A file that is ready to be put in has most often been sent to the funder.
    state: 'submitted',
    money: [],
    belongsTo: to ? [to] : [],
    audience: 'workspace',
    language,
    files: {},
  };
}

const newDraft = (asked: Asked): Draft => ({
  asked,
  answers: {},
  refused: [],
  applicationId: uuid(),
  received: [],
});

/** What the person has said, over what the form begins with. It is kept in this browser until it is saved. */
export function useDraft(settings: Settings, asked: Asked, me: string) {
  const language = useLanguage();
  const [stored, setStored] = useStored<StoredDraft | null>(
    `innokyla.upload.${me}`,
    null,
  );
  const [earlier] = useState(() => {
    const own = writableWorkspaces(settings).map(m => m.workspace);
    return restored(stored, asked, own);
  });
  const [draft, setDraft] = useState(() => earlier ?? newDraft(asked));
  const [isRestored, setRestored] = useState(
    () => earlier !== undefined && isWorthKeeping(earlier),
  );
  const defaults = useMemo(
    () => begin(settings, draft.asked, language),
    [settings, draft.asked, language],
  );

  useEffect(
    () => setStored(isWorthKeeping(draft) ? toStored(draft) : null),
    // The setter is made anew each time, and does the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [draft],
  );
  const update = setDraft as (change: (before: Draft) => Draft) => void;

  return {
    ...draft,
    defaults,
    workspace: { ...defaults, ...draft.answers }.workspace,
    update,
    /** What stands here was said before the page was opened. */
    isRestored,
    change: (answers: Partial<UploadForm>) =>
      update(before => ({
        ...before,
        answers: { ...before.answers, ...answers },
      })),
    changeFile: (id: string, change: FileAnswers) =>
      update(before => {
        const files = before.answers.files ?? {};
        const said = { ...files[id], ...change };
        const answers = { ...before.answers, files: { ...files, [id]: said } };
        return { ...before, answers };
      }),
    /** Forgets everything that was said: it has been saved, or is not wanted. */
    forget: () => {
      setRestored(false);
      // Not left to the effect: after saving, the page is left before it would run.
      setStored(null);
      update(() => newDraft(asked));
    },
  };
}
