import {
  entityRefsIn,
  type Experience,
  mentionsIn,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { PostRow } from '../rows';

/** Everything that a post says in markdown: its text, and the answers of an experience. */
export interface Said {
  body: string;
  experience?: Experience;
}

/** What a post, or one of its earlier texts, says by its row. */
export const saidBy = ({
  body,
  experience,
}: Pick<PostRow, 'body' | 'experience'>): Said => ({
  body,
  experience: experience ? JSON.parse(experience) : undefined,
});

const textsOf = ({ body, experience }: Said): string[] => [
  body,
  experience?.whatWorked ?? '',
  experience?.whatDidNot ?? '',
  experience?.advice ?? '',
];

const each = (said: Said, refsIn: (markdown: string) => string[]): string[] => [
  ...new Set(textsOf(said).flatMap(refsIn)),
];

/** Refs of the people and groups that a post mentions. */
export const mentionsOf = (said: Said): string[] => each(said, mentionsIn);

/** Refs of the entities that a post refers to. */
export const referencesOf = (said: Said): string[] => each(said, entityRefsIn);
