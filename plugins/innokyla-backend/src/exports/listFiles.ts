import {
  findKind,
  type InnokylaEntity,
  type Region,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { Duplex } from 'node:stream';
import type { EntityReading } from '../entities/entityReading';
import type { EntityStore } from '../entities/entityStore';
import { refsIn } from '../entities/hiddenRefs';
import { conflict } from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import type { AddressOf } from './addresses';
import { csvRows, csvWriter } from './csv/csvRows';
import { eachPage } from './eachPage';
import type { ListExport } from './exportQuery';
import {
  countGrants,
  eachGrants,
  type GrantCount,
  onlyGranted,
  packageText,
  sayLeftOut,
} from './grants/grantPackage';
import type { GrantSettings } from './grants/grantSettings';
import { grantsOf } from './grants/grantsOf';
import { workspaceHosts } from './grants/workspaceHosts';
import type { ExportFile } from './sendExport';
import { createSpeech } from './speech';
import { EXPORT_WORDS } from './words';

const today = () => new Date().toISOString().slice(0, 10);

/** Files of whole lists, made page by page while they are sent. */
export class ListFiles {
  constructor(
    private readonly deps: {
      knex: Knex;
      reading: Pick<EntityReading, 'list'>;
      store: Pick<EntityStore, 'titles'>;
      regions: readonly Region[];
      addressOf: AddressOf;
      grants?: GrantSettings;
    },
  ) {}

  /** The list as a table for a spreadsheet. */
  csv(
    viewer: Viewer,
    { query, language }: ListExport,
  ): {
    file: ExportFile;
    rows: AsyncGenerator<string[], void, undefined>;
    writer: Duplex;
  } {
    const { reading, store, regions, addressOf } = this.deps;
    const { kind } = query;
    return {
      file: {
        name: `${createSpeech({
          language,
          regions,
          forPeople: false,
        }).kinds.plural(kind)} ${today()}`,
        extension: 'csv',
        mediaType: 'text/csv',
      },
      rows: csvRows({
        kind,
        pages: eachPage(reading, viewer, query),
        speech: { language, regions },
        titlesOf: entities => store.titles(viewer, shownRefs(kind, entities)),
        addressOf,
      }),
      writer: csvWriter(language),
    };
  }

  /** Throws 409 when the portal's owner has not said as whom grants are published. */
  async countGrants(viewer: Viewer, asked: ListExport): Promise<GrantCount> {
    return countGrants(this.#eachGrants(viewer, asked));
  }

  /** The grants of a list as a 360Giving package; throws 409 when there are none, for the standard knows no empty package. */
  grants(
    viewer: Viewer,
    asked: ListExport,
    count: GrantCount,
  ): { file: ExportFile; text: AsyncGenerator<string, void, undefined> } {
    const words = EXPORT_WORDS[asked.language];
    if (count.grants === 0) {
      throw conflict(
        `There is no grant to export: an application must be published, granted, and have a day of decision, a sum granted and a workspace with a host organisation. ${sayLeftOut(
          count,
          EXPORT_WORDS.en,
        )}`.trim(),
      );
    }
    return {
      file: {
        name: `360giving ${today()}`,
        extension: 'json',
        mediaType: 'application/json',
      },
      text: packageText(
        this.#settings(),
        words,
        count,
        this.#eachGrants(viewer, asked),
        new Date(),
      ),
    };
  }

  #eachGrants(viewer: Viewer, { query, language }: ListExport) {
    const { knex, reading, regions, addressOf } = this.deps;
    const settings = this.#settings();
    const speech = createSpeech({ language, regions, forPeople: false });
    return eachGrants(
      eachPage(reading, viewer, onlyGranted(query)),
      entities =>
        workspaceHosts(
          knex,
          viewer,
          entities.map(entity => entity.workspace.name),
        ),
      (entity, host) =>
        grantsOf(entity, {
          host,
          settings,
          speech,
          address: addressOf(
            `${entity.kind}:${entity.metadata.namespace}/${entity.metadata.name}`,
          ),
        }),
    );
  }

  #settings(): GrantSettings {
    const { grants } = this.deps;
    if (grants) return grants;
    throw conflict(
      'Grants cannot be exported yet: the owner of the portal must set innokyla.threeSixtyGiving.prefix and .publisher.name.',
    );
  }
}

/** What the cells of a table name; the titles of nothing else are asked for. */
function shownRefs(
  kind: string,
  entities: readonly InnokylaEntity[],
): string[] {
  const shown = findKind(kind)!.facts.filter(fact =>
    ['ref', 'refs', 'workspace'].includes(fact.type),
  );
  return [
    ...new Set(
      entities.flatMap(({ spec }) =>
        refsIn(
          Object.fromEntries(shown.map(({ key }) => [key, spec[key]] as const)),
        ),
      ),
    ),
  ];
}
