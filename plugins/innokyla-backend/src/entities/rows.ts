import type {
  Language,
  Origin,
  Status,
  Visibility,
} from '@innokyla/backstage-plugin-innokyla-common';

/** A row of `entities`. */
export interface EntityRow {
  id: string;
  kind: string;
  namespace: string;
  name: string;
  title: string;
  sort_title: string;
  description: string | null;
  language: Language;
  workspace_id: string;
  programme_id: string;
  visibility: Visibility;
  status: Status;
  origin: Origin;
  revision: number;
  /** JSON. */
  spec: string;
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
  published_at: string | null;
  deleted_at: string | null;
  deleted_by: string | null;
}

/** A row of `entity_revisions`. */
export interface RevisionRow {
  entity_id: string;
  revision: number;
  title: string;
  description: string | null;
  language: Language;
  visibility: Visibility;
  status: Status;
  spec: string;
  at: string;
  by: string;
  note: string | null;
  /** Of a row saved while writing: when that stretch of writing began. */
  writing_since: string | null;
}

/** A row of `entity_drafts`: what one person has written and not let others see yet. */
export interface DraftRow {
  entity_id: string;
  user_ref: string;
  base_revision: number;
  revision: number;
  title: string;
  description: string | null;
  language: Language;
  /** JSON. */
  spec: string;
  updated_at: string;
}

/** The workspace of an entity, as much as the engine needs of it. */
export interface WorkspaceFacts {
  id: string;
  name: string;
  title: string;
  programmeId: string;
  discussers: 'members' | 'programme' | 'portal';
  archived: boolean;
}

export const refOf = (row: Pick<EntityRow, 'kind' | 'namespace' | 'name'>) =>
  `${row.kind}:${row.namespace}/${row.name}`.toLocaleLowerCase('en-US');
