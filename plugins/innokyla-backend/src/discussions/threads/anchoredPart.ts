import { findKind } from '@innokyla/backstage-plugin-innokyla-common';
import type { DocumentVersions } from '../../documents/versions/documentVersions';
import type { EntityRow } from '../../entities/rows';
import { invalidField } from '../../http/errors';
import type { Viewer } from '../../permissions/viewer';

/** Throws 400 unless the kind of an entity has the section; what is not ours has none. */
export function demandSection(
  section: string,
  entity: Pick<EntityRow, 'kind'> | undefined,
): void {
  const sections = (entity && findKind(entity.kind)?.sections) ?? [];
  if (sections.includes(section)) return;
  throw invalidField(
    'section',
    sections.length
      ? `"${section.slice(0, 60)}" is not a section of ${
          entity!.kind
        }; the sections are ${sections.join(', ')}`
      : 'must be left out: what is discussed has no sections',
  );
}

/** Throws 400 unless the entity is a document with this version. */
export async function demandVersion(
  versions: Pick<DocumentVersions, 'find'>,
  viewer: Viewer,
  version: number,
  entity: EntityRow | undefined,
): Promise<void> {
  if (entity?.kind !== 'Document') {
    throw invalidField('version', 'can only be named of a document');
  }
  if (!(await versions.find(viewer, entity, version))) {
    throw invalidField('version', `the document has no version ${version}`);
  }
}
