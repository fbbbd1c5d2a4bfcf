import type {
  Digest,
  Language,
  Me,
  putMeSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { Knex } from 'knex';
import type { z } from 'zod';
import { isUniqueViolation, now } from '../../database/database';
import { staleDraft } from '../../http/errors';
import type { Viewer } from '../../permissions/viewer';

type PutMe = z.output<typeof putMeSchema>;

/** A row of `person_settings`. */
interface SettingsRow {
  user_ref: string;
  language: Language | null;
  digest: Digest;
  digest_at: string | null;
  revision: number;
  updated_at: string;
}

/** What a person has said of themselves. Every read and write is of the viewer's own rows. */
export class MeService {
  constructor(
    private readonly options: {
      knex: Knex;
      /** The digest of those who have said nothing. */
      digest: Digest;
      /** When somebody who chooses this now gets the next one; null for never. */
      nextDigest: (digest: Digest) => string | null;
    },
  ) {}

  async get(viewer: Viewer, db: Knex = this.options.knex): Promise<Me> {
    const own = { user_ref: viewer.ref };
    const row: SettingsRow | undefined = await db('person_settings')
      .where(own)
      .first();
    const topics = await db('person_topics').where(own).orderBy('topic');
    return {
      ref: viewer.ref,
      language: row?.language ?? undefined,
      digest: row?.digest ?? this.options.digest,
      topics: topics.map(({ topic }) => topic),
      revision: row?.revision ?? 0,
    };
  }

  /** Changes what is named, the rest stays. Throws 412 with the current revision when `revision` is not it. */
  async put(viewer: Viewer, revision: number, change: PutMe): Promise<Me> {
    const { knex } = this.options;
    const before = await this.get(viewer);
    // The same sent again, because its answer was lost on the way.
    if (before.revision === revision + 1 && saysAlready(before, change)) {
      return before;
    }
    try {
      const after = await knex.transaction(async trx => {
        if (!(await this.#writeSettings(trx, before, revision, change))) {
          return undefined;
        }
        if (change.topics) {
          await trx('person_topics').where('user_ref', viewer.ref).delete();
          if (change.topics.length) {
            await trx('person_topics').insert(
              change.topics.map(topic => ({ user_ref: viewer.ref, topic })),
            );
          }
        }
        return this.get(viewer, trx);
      });
      if (after) return after;
    } catch (error) {
      // Two windows that begin at once.
      if (!isUniqueViolation(error)) throw error;
    }
    throw staleDraft((await this.get(viewer)).revision);
  }

  async #writeSettings(
    trx: Knex.Transaction,
    before: Me,
    revision: number,
    { language, digest }: PutMe,
  ): Promise<boolean> {
    const chosen = digest ?? before.digest;
    const fields = {
      language: language ?? before.language ?? null,
      digest: chosen,
      revision: revision + 1,
      updated_at: now(),
      // A digest that is due already stays due, whatever else is changed.
      ...((revision === 0 || chosen !== before.digest) && {
        digest_at: this.options.nextDigest(chosen),
      }),
    };
    if (revision === 0) {
      await trx('person_settings').insert({ user_ref: before.ref, ...fields });
      return true;
    }
    const count = await trx('person_settings')
      .where({ user_ref: before.ref, revision })
      .update(fields);
    return count > 0;
  }
}

function saysAlready(me: Me, { language, digest, topics }: PutMe): boolean {
  return (
    (language === undefined || language === me.language) &&
    (digest === undefined || digest === me.digest) &&
    (topics === undefined ||
      JSON.stringify([...topics].sort()) ===
        JSON.stringify([...me.topics].sort()))
  );
}
