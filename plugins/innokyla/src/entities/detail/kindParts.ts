import type { ComponentType } from 'react';
import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import type { Texts } from '../../translations/useTexts';
import { DocumentParts } from './DocumentParts';
import {
  ApplicationParts,
  applicationTitles,
} from './funding/ApplicationParts';
import { Members } from './Members';
import { Picture } from './Picture';
import { WorkspaceContents } from './WorkspaceContents';

interface KindParts {
  /** What stands before the texts. */
  First?: ComponentType<{ entity: InnokylaEntity }>;
  /** What stands after the texts. */
  Last?: ComponentType<{ entity: InnokylaEntity }>;
  /** Titles of `First` for the table of contents. */
  titles?: (
    entity: InnokylaEntity,
    t: Texts,
  ) => { id: string; title: string }[];
}

/** What the overview of a kind shows beside its texts and facts; a kind that needs nothing more is not here. */
export const KIND_PARTS: Readonly<Record<string, KindParts>> = {
  Workspace: { First: WorkspaceContents, Last: Members },
  OperatingModel: { First: Picture },
  GrantApplication: { First: ApplicationParts, titles: applicationTitles },
  Document: { First: DocumentParts },
};
