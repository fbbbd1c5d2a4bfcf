import {
  type deriveSchema,
  findKind,
  type KindDefinition,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { z } from 'zod';
import { conflict, invalidField } from '../http/errors';
import type { Viewer } from '../permissions/viewer';
import type { Creation, EntityCreation } from './entityCreation';
import type { EntityEngine, EntityReading } from './entityReading';
import { refsIn, withoutHidden } from './hiddenRefs';
import { headingsOf } from './headings';
import { languageVersions } from './languageVersions';
import { parseSpec } from './parseSpec';
import { type EntityRow, refOf } from './rows';

type Spec = Record<string, unknown>;
type Request = z.output<typeof deriveSchema>;

/** Makes an entity out of another: an adaptation for another place, or a language version. The credit stays in it. */
export class EntityDerivation {
  constructor(
    private readonly engine: EntityEngine,
    private readonly reading: EntityReading,
    private readonly creation: EntityCreation,
  ) {}

  /**
   * Makes a draft in a workspace of the viewer's out of what they may read. The same id sent again answers what was made.
   *
   * Throws 404 for a source they may not see, 409 for a kind that cannot be derived and for a language there is a version
   * in already, 403 and 400 as making an entity does.
   */
  async derive(
    viewer: Viewer,
    ref: string,
    request: Request,
  ): Promise<Creation> {
    const input = { ...request, id: request.id.toLowerCase() };
    const source = await this.reading.row(viewer, ref);
    const kind = findKind(source.kind)!;
    if (!kind.derive) {
      throw conflict(
        `A ${kind.kind} can be neither adapted nor translated; make a new one.`,
      );
    }
    const earlier = await this.creation.earlier(viewer, input.id, kind);
    if (earlier) return { entity: earlier, made: false };

    const isTranslation = input.as === 'translation';
    if (isTranslation && input.language === source.language) {
      throw invalidField(
        'language',
        'must be another than the language it is translated from',
      );
    }
    const seen = await this.#seenBy(viewer, source);
    const from = isTranslation ? await this.#original(viewer, source) : source;
    const spec = parseSpec(
      kind,
      this.engine.regions,
      isTranslation
        ? translationOf(seen, refOf(from), input)
        : adaptationOf(kind, seen, refOf(source), input),
    );
    return this.creation.make(
      viewer,
      kind,
      {
        id: input.id,
        kind: kind.kind,
        workspace: input.workspace,
        title: input.title,
        description: source.description ?? undefined,
        language: input.language,
        spec,
        visibility: 'workspace',
        status: 'draft',
      },
      spec,
      isTranslation
        ? trx => this.#demandLanguage(trx, viewer, source, from, input)
        : undefined,
    );
  }

  /** What the viewer sees of a spec: what is hidden from them is not theirs to copy. */
  async #seenBy(viewer: Viewer, source: EntityRow): Promise<Spec> {
    const spec: Spec = JSON.parse(source.spec);
    const titles = await this.engine.store.titles(viewer, refsIn(spec));
    return withoutHidden(spec, ref => titles.has(ref));
  }

  /** The original that all language versions are tied to; the source itself when its original is hidden from the viewer. */
  async #original(viewer: Viewer, source: EntityRow): Promise<EntityRow> {
    const spec: Spec = JSON.parse(source.spec);
    if (spec.translationOf === undefined) return source;
    const original = await this.engine.store.find(
      viewer,
      String(spec.translationOf),
    );
    return original ?? source;
  }

  /** Of two people who translate into the same language at once the second waits here, and is told of the first's. */
  async #demandLanguage(
    trx: Knex.Transaction,
    viewer: Viewer,
    source: EntityRow,
    original: EntityRow,
    { id, language }: Request,
  ): Promise<void> {
    await this.engine.store.hold(trx, original.id);
    const versions = await languageVersions(trx, viewer, source);
    const taken = versions.find(version => version.language === language);
    // What the same request has made a moment ago is found by its id when it cannot be made again.
    if (!taken || taken.id === id) return;
    throw conflict(
      `language: "${taken.title}" is the version in this language already.`,
      { field: 'language', ref: refOf(taken) },
    );
  }
}

/** The structure and what the kind says can be taken along; the state begins anew, people are not taken. */
function adaptationOf(
  kind: KindDefinition,
  seen: Spec,
  ref: string,
  input: Request,
): Spec {
  const kept = kind.derive!.keep.filter(field => seen[field] !== undefined);
  return {
    ...Object.fromEntries(kept.map(field => [field, seen[field]])),
    ...sectionsOf(seen, input),
    ...(kind.state ? { [kind.state.field]: kind.state.initial } : {}),
    derivedFrom: ref,
  };
}

/** The same in other words: every fact is the original's, its state and its sums too. */
function translationOf(seen: Spec, ref: string, input: Request): Spec {
  return { ...seen, ...sectionsOf(seen, input), translationOf: ref };
}

function sectionsOf(seen: Spec, { texts }: Request): Spec {
  const sections = seen.sections as Record<string, string> | undefined;
  if (!sections || texts === 'all') return sections ? { sections } : {};
  return {
    sections: Object.fromEntries(
      Object.entries(sections)
        .map(([key, text]) => [key, headingsOf(text)])
        .filter(([, headings]) => headings),
    ),
  };
}
