import {
  AGAIN,
  type Experience,
} from '@innokyla/backstage-plugin-innokyla-common';

/** A try-out while it is being told: nothing is demanded before it is sent. */
export type ExperienceDraft = Partial<Experience>;

/** The answers in text, in the order they are asked and shown. */
export const ANSWERS = ['whatWorked', 'whatDidNot', 'advice'] as const;

const filled = (text: string | undefined) => text?.trim() || undefined;

/** A draft as it is sent: without blank answers; undefined while it does not say where. */
export function experienceOf(draft: ExperienceDraft): Experience | undefined {
  const where = filled(draft.where);
  if (!where) return undefined;
  const experience: Experience = { where };
  for (const key of ['when', ...ANSWERS] as const) {
    const text = filled(draft[key]);
    if (text) experience[key] = text;
  }
  if (draft.again && AGAIN.includes(draft.again)) {
    experience.again = draft.again;
  }
  return experience;
}
