import type {
  InnokylaEntity,
  Language,
  Region,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { EntityReading } from '../entities/entityReading';
import type { EntityStore } from '../entities/entityStore';
import { refsIn } from '../entities/hiddenRefs';
import type { Viewer } from '../permissions/viewer';
import type { AddressOf } from './addresses';
import type { ENTITY_FORMATS } from './exportQuery';
import { writeMarkdown } from './markdown/writeMarkdown';
import type { ExportFile } from './sendExport';
import { createSpeech } from './speech';

/** Files of one entity. */
export class EntityFiles {
  constructor(
    private readonly deps: {
      reading: Pick<EntityReading, 'get'>;
      store: Pick<EntityStore, 'titles'>;
      regions: readonly Region[];
      addressOf: AddressOf;
    },
  ) {}

  /** Throws 404 for what does not exist and for what the viewer may not see. No language means the entity's own. */
  async make(
    viewer: Viewer,
    ref: string,
    format: (typeof ENTITY_FORMATS)[number],
    language?: Language,
  ): Promise<{ file: ExportFile; text: string }> {
    const entity = await this.deps.reading.get(viewer, ref);
    const name = entity.metadata.title;
    return format === 'json'
      ? {
          file: { name, extension: 'json', mediaType: 'application/json' },
          text: `${JSON.stringify(entity, null, 2)}\n`,
        }
      : {
          file: { name, extension: 'md', mediaType: 'text/markdown' },
          text: await this.#markdown(viewer, entity, language),
        };
  }

  async #markdown(
    viewer: Viewer,
    entity: InnokylaEntity,
    language: Language = entity.language,
  ): Promise<string> {
    const { store, regions, addressOf } = this.deps;
    const titles = await store.titles(viewer, refsIn(entity.spec));
    const speech = createSpeech({ language, regions, titles, forPeople: true });
    return writeMarkdown(entity, speech, addressOf);
  }
}
