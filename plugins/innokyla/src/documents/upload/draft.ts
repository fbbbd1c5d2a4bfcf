import type { UploadForm } from './form';

/** What the address asks for. */
export interface Asked {
  workspace?: string;
  to?: string;
  as?: string;
}

/** What a person has said in the form. It outlives a closed page; of the files themselves nothing is kept. */
export interface Draft {
  asked: Asked;
  /** A field that stands here without a value was emptied by the person. */
  answers: Partial<UploadForm>;
  /** Suggestions that the person does not want. */
  refused: readonly string[];
  /** Id of the application to be made: saved again after an interruption, it is one. */
  applicationId: string;
  /** Files of the form that have arrived, by the ids of their uploads. */
  received: readonly { id: string; uploadId: string }[];
}

/** A draft as it is stored: JSON knows no fields without a value. */
export type StoredDraft = Omit<Draft, 'answers'> & {
  answers: Record<string, unknown>;
};

export const toStored = (draft: Draft): StoredDraft => ({
  ...draft,
  answers: Object.fromEntries(
    Object.entries(draft.answers).map(([field, value]) => [
      field,
      value ?? null,
    ]),
  ),
});

export const fromStored = (stored: StoredDraft): Draft => ({
  ...stored,
  answers: Object.fromEntries(
    Object.entries(stored.answers).map(([field, value]) => [
      field,
      value ?? undefined,
    ]),
  ),
});

/** Whether there is anything in it that a person would miss. */
export const isWorthKeeping = ({ answers, refused, received }: Draft) =>
  Object.keys(answers).length + refused.length + received.length > 0;

const isSameAsked = (a: Asked, b: Asked) =>
  a.workspace === b.workspace && a.to === b.to && a.as === b.as;

/**
 * The stored draft when the address asks for the same as it did then. A workspace that the person may no longer write into
 * (`writable` names the others) is chosen anew.
 */
export function restored(
  stored: StoredDraft | null,
  asked: Asked,
  writable: readonly string[],
): Draft | undefined {
  if (!stored || !isSameAsked(stored.asked ?? {}, asked)) return undefined;
  const draft = fromStored(stored);
  const { workspace, ...answers } = draft.answers;
  return workspace === undefined || writable.includes(workspace)
    ? draft
    : { ...draft, answers };
}
