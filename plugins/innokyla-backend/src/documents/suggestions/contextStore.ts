import type { Region } from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import { readable } from '../../permissions/readable';
import type { Viewer } from '../../permissions/viewer';
import type { SuggestionContext } from './context';

/** Bounds of what a text is read against. */
const MOST_FUNDERS = 200;
const MOST_WORKSPACES = 200;

/** What the viewer's texts are read against: SQL only. */
export class ContextStore {
  constructor(
    private readonly knex: Knex,
    private readonly regions: readonly Region[],
  ) {}

  async context(viewer: Viewer): Promise<SuggestionContext> {
    const [workspaces, funders] = await Promise.all([
      this.#workspaces(viewer),
      this.#funders(viewer),
    ]);
    return { regions: this.regions, workspaces, funders };
  }

  /** Workspaces that the viewer may put something into now. */
  async #workspaces(
    viewer: Viewer,
  ): Promise<SuggestionContext['workspaces'][number][]> {
    const rows: { name: string; title: string; spec: string }[] =
      await this.knex('entities')
        .where({ kind: 'Workspace' })
        .whereNot('status', 'archived')
        .whereIn('id', viewer.editorWorkspaceIds.slice(0, MOST_WORKSPACES))
        .where(readable(viewer))
        .orderBy('name')
        .select('name', 'title', 'spec');
    return rows.map(({ name, title, spec }) => {
      const { regions } = JSON.parse(spec);
      return { name, title, regions: Array.isArray(regions) ? regions : [] };
    });
  }

  /** Funders of applications that the viewer may read, those of most applications first. */
  async #funders(viewer: Viewer): Promise<string[]> {
    const rows: { value: string }[] = await this.knex('entities')
      .join('entity_facets as facet', join =>
        join
          .on('facet.entity_id', 'entities.id')
          .andOnVal('facet.facet', 'funder'),
      )
      .where('entities.kind', 'GrantApplication')
      .where(readable(viewer))
      .groupBy('facet.value')
      .orderByRaw('count(*) desc, facet.value')
      .limit(MOST_FUNDERS)
      .select('facet.value as value');
    return rows.map(({ value }) => value);
  }
}
