import {
  API_VERSION,
  findKind,
  type InnokylaEntity,
  RELATION_PAIRS,
  type Relation,
  type Revision,
  type RevisionDetail,
  slugFromTitle,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Viewer } from '../permissions/viewer';
import { abilitiesOf } from './abilities';
import { withoutHidden } from './hiddenRefs';
import type { LanguageVersion } from './languageVersions';
import { relationsOf } from './relationsOf';
import {
  type EntityRow,
  refOf,
  type RevisionRow,
  type WorkspaceFacts,
} from './rows';

/** What stands around an entity and may be shown to the viewer. */
export interface Linked {
  /** Titles of the entities of our kinds that the viewer may read, by ref; what is not in it is hidden. */
  titles: ReadonlyMap<string, string>;
  /** Relations to the entity, from entities the viewer may read. */
  incoming?: readonly (Relation & { title: string })[];
}

/** An entity on the wire without its long texts, for lists. */
export function presentSummary(
  viewer: Viewer,
  row: EntityRow,
  workspace: WorkspaceFacts,
  linked: Linked,
): InnokylaEntity {
  const entity = presentEntity(viewer, row, workspace, linked);
  const spec = { ...entity.spec };
  for (const field of findKind(row.kind)?.longFields ?? []) delete spec[field];
  return { ...entity, spec };
}

/** A whole entity on the wire: the catalog's own shape, and beside it what the workspace adds. */
export function presentEntity(
  viewer: Viewer,
  row: EntityRow,
  workspace: WorkspaceFacts,
  { titles, incoming = [] }: Linked,
): InnokylaEntity {
  const whole = JSON.parse(row.spec) as Record<string, unknown>;
  const spec = withoutHidden(whole, ref => titles.has(ref));
  const abilities = abilitiesOf(viewer, row, workspace);
  const tags = [
    ...new Set(
      ((spec.keywords as string[]) ?? []).map(slugFromTitle).filter(Boolean),
    ),
  ];
  return {
    id: row.id,
    apiVersion: API_VERSION,
    kind: row.kind,
    metadata: {
      uid: row.id,
      namespace: row.namespace,
      name: row.name,
      title: row.title,
      description: row.description ?? undefined,
      tags: tags.length ? tags : undefined,
    },
    spec,
    relations: [
      ...relationsOf(row, spec).map(relation => ({
        ...relation,
        targetTitle: titles.get(relation.targetRef),
      })),
      ...incoming.map(({ type, targetRef, title }) => ({
        type: RELATION_PAIRS[type] ?? type,
        targetRef,
        targetTitle: title,
      })),
    ],
    workspace: {
      ref: `workspace:default/${workspace.name}`,
      name: workspace.name,
      title: workspace.title,
    },
    language: row.language,
    visibility: row.visibility,
    status: row.status,
    origin: row.origin,
    revision: row.revision,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    publishedAt: row.published_at ?? undefined,
    deletedAt: row.deleted_at ?? undefined,
    abilities,
    missing: abilities.canEdit ? findKind(row.kind)?.missing(whole) : undefined,
  };
}

export function presentLanguageVersion(version: LanguageVersion) {
  const { title, language, original } = version;
  return { ref: refOf(version), title, language, original };
}

export function presentRevision(row: RevisionRow): Revision {
  return {
    revision: row.revision,
    title: row.title,
    status: row.status,
    visibility: row.visibility,
    at: row.at,
    by: row.by,
    note: row.note ?? undefined,
  };
}

export function presentRevisionDetail(
  row: RevisionRow,
  titles: Linked['titles'],
): RevisionDetail {
  return {
    ...presentRevision(row),
    description: row.description ?? undefined,
    language: row.language,
    spec: withoutHidden(JSON.parse(row.spec), ref => titles.has(ref)),
  };
}
