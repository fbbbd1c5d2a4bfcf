import {
  API_VERSION,
  type EntityPage,
  type InnokylaEntity,
  type Region,
} from '@innokyla/backstage-plugin-innokyla-common';
import type {
  InnokylaService,
  PortalEntitiesQuery,
} from '@innokyla/backstage-plugin-innokyla-node';
import { refOf } from '../provider/toCatalogEntity';

const PAGE = 2;
const NOBODY = {
  canEdit: false,
  canPublish: false,
  canDelete: false,
  canDiscuss: false,
  canUpload: false,
  canManage: false,
};

/** An entity as the backend answers it to another plugin. */
export function wireEntity(
  kind: string,
  name: string,
  fields: Partial<InnokylaEntity> & { title?: string } = {},
): InnokylaEntity {
  const { title = name, metadata, ...rest } = fields;
  const namespace = kind === 'Workspace' ? 'default' : 'lappi';
  return {
    id: `0195d1b0-0000-7000-8000-${name.length.toString().padStart(12, '0')}`,
    apiVersion: API_VERSION,
    kind,
    metadata: { namespace, name, title, ...metadata },
    spec: {},
    relations: [],
    workspace: {
      ref: 'workspace:default/lappi',
      name: 'lappi',
      title: 'Lappi',
    },
    language: 'fi',
    visibility: 'portal',
    status: 'published',
    origin: 'authored',
    revision: 1,
    createdAt: '2020-02-06T10:00:00.000Z',
    createdBy: 'user:default/lappi-hanketyontekija',
    updatedAt: '2020-02-06T10:00:00.000Z',
    updatedBy: 'user:default/lappi-hanketyontekija',
    abilities: NOBODY,
    ...rest,
  };
}

/** The workspaces as the portal at large sees them, in memory: a backend that can be told what it holds and when to fail. */
export class FakeInnokyla implements InnokylaService {
  readonly #entities = new Map<string, InnokylaEntity>();
  /** Reads left to fail. */
  failures = 0;
  /** Called after a page was read and before it is answered. */
  afterPage?: () => Promise<void>;

  put(...entities: InnokylaEntity[]): void {
    for (const entity of entities) this.#entities.set(refOf(entity), entity);
  }

  hide(ref: string): void {
    this.#entities.delete(ref);
  }

  async listPortalEntities({
    cursor,
    kind,
    relation,
  }: PortalEntitiesQuery = {}): Promise<EntityPage> {
    this.#mayFail();
    const start = Number(cursor ?? 0);
    const all = [...this.#entities.values()]
      .filter(entity => !kind || entity.kind === kind)
      .filter(
        entity =>
          !relation ||
          entity.relations.some(
            ({ type, targetRef }) =>
              type === relation.type && targetRef === relation.targetRef,
          ),
      );
    const items = structuredClone(all.slice(start, start + PAGE));
    await this.afterPage?.();
    return {
      items,
      pageInfo:
        all.length > start + PAGE ? { nextCursor: String(start + PAGE) } : {},
      totalItems: all.length,
    };
  }

  async getPortalEntity(ref: string): Promise<InnokylaEntity | undefined> {
    this.#mayFail();
    const entity = this.#entities.get(ref);
    return entity && this.#whole(entity);
  }

  async getPortalFileText(): Promise<string | undefined> {
    return undefined;
  }

  async listRegions(): Promise<Region[]> {
    return [];
  }

  #mayFail(): void {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('The backend is starting');
    }
  }

  /** Gives a relation its target's title when the target may be seen, as the backend does but in lists. */
  #whole(entity: InnokylaEntity): InnokylaEntity {
    return structuredClone({
      ...entity,
      relations: entity.relations.map(relation => {
        const target = this.#entities.get(relation.targetRef);
        return target
          ? { ...relation, targetTitle: target.metadata.title }
          : relation;
      }),
    });
  }
}
