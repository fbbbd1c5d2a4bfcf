import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';

/** What a test says of an entity; the rest is filled in. */
export type EntityGiven = Partial<Omit<InnokylaEntity, 'metadata'>> & {
  name?: string;
  title?: string;
  namespace?: string;
  description?: string;
};

/** What a reader may do. */
export const readerAbilities: InnokylaEntity['abilities'] = {
  canEdit: false,
  canPublish: false,
  canDelete: false,
  canDiscuss: true,
  canUpload: false,
  canManage: false,
};

/** What a member of the workspace may do. */
export const memberAbilities: InnokylaEntity['abilities'] = {
  ...readerAbilities,
  canEdit: true,
  canPublish: true,
  canDelete: true,
  canUpload: true,
};

/** An operating model of Lapland, but for what the test says. */
export function anEntity(given: EntityGiven = {}): InnokylaEntity {
  const {
    name = 'jarjestoyhdyshenkilo',
    title = 'Järjestöyhdyshenkilö kuntaan',
    namespace = 'lappi',
    description = 'Kuntaan nimetään yhdyshenkilö järjestöjä varten.',
    ...rest
  } = given;
  return {
    id: `id-${namespace}-${name}`,
    apiVersion: 'innokyla/v1alpha1',
    kind: 'OperatingModel',
    metadata: { namespace, name, title, description },
    spec: {
      phase: 'inUse',
      evidence: 'experience',
      regions: ['maakunta:19'],
      sections: { coreIdea: 'Yksi **yhteinen** puhelinnumero.' },
    },
    relations: [],
    workspace: {
      ref: 'workspace:default/lappi',
      name: 'lappi',
      title: 'Lapin järjestöhanke',
    },
    language: 'fi',
    visibility: 'portal',
    status: 'published',
    origin: 'authored',
    revision: 3,
    createdAt: '2019-03-01T08:00:00Z',
    createdBy: 'user:default/lappi-hanketyontekija',
    updatedAt: '2020-02-06T10:00:00Z',
    updatedBy: 'user:default/lappi-hanketyontekija',
    abilities: readerAbilities,
    ...rest,
  };
}

/** A regional project's workspace, but for what the test says. */
export function aWorkspace(given: EntityGiven = {}): InnokylaEntity {
  const name = given.name ?? 'lappi';
  const title = given.title ?? 'Lapin järjestöhanke';
  return anEntity({
    kind: 'Workspace',
    namespace: 'default',
    description: 'Lapin järjestöjen yhteinen hanke.',
    workspace: { ref: `workspace:default/${name}`, name, title },
    spec: {
      type: 'project',
      projectType: 'regional',
      host: 'Lapin yhdistys ry',
      regions: ['maakunta:19'],
    },
    ...given,
    name,
    title,
  });
}

/** A page of a list. */
export const aPage = (
  items: InnokylaEntity[],
  more: {
    totalItems?: number;
    nextCursor?: string;
    facets?: Record<string, { value: string; count: number; title?: string }[]>;
  } = {},
) => ({
  items,
  totalItems: more.totalItems ?? items.length,
  pageInfo: { nextCursor: more.nextCursor },
  facets: more.facets ?? {},
});
