import type {
  FileText,
  ReadingState,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { ExtractedPage } from '@innokyla/backstage-plugin-innokyla-node';
import type { Knex } from 'knex';
import { now } from '../../database/database';

/** A file whose turn it is, held by a lease. */
export interface LeasedReading {
  sha256: string;
  mediaType: string;
  /** How many times it has been tried, this time included. */
  attempt: number;
  /** Why the try before gave nothing. */
  reason?: string;
}

/** What a reading gave. */
export interface ReadingResult {
  /** `none` for files without text, which may have a small picture all the same. */
  state: 'done' | 'none';
  pages: readonly ExtractedPage[];
  pageCount?: number;
  truncated: boolean;
  html?: string;
  thumbnail?: Buffer;
}

/** What lists tell of a reading. */
export interface ReadingFacts {
  state: ReadingState;
  pageCount?: number;
  hasThumbnail: boolean;
}

/** Pages that one statement inserts: for SQLite they are parts of a union, of which it takes 500. */
const CHUNK = 100;

/** Files that are noted at a time. */
const MAX_UNKNOWN = 1000;

/** Before every present: what somebody waits for goes before what is only to be read some day. */
const URGENT_MS = 10 * 365 * 86_400_000;

const instant = (at: number) => new Date(at).toISOString();

/**
 * What was read from files, by their content: SQL only. Whoever asks has decided that the viewer may read a file with this
 * content.
 */
export class ReadingStore {
  constructor(private readonly knex: Knex) {}

  /** Notes that a file is to be read; one that is noted already stays as it is. */
  async want(
    { sha256, mediaType }: { sha256: string; mediaType: string },
    { state, urgent }: { state: 'waiting' | 'none'; urgent: boolean },
  ): Promise<void> {
    await this.knex('file_readings')
      .insert({
        sha256,
        media_type: mediaType,
        state,
        not_before: instant(Date.now() - (urgent ? URGENT_MS : 0)),
        updated_at: now(),
      })
      .onConflict('sha256')
      .ignore();
  }

  /** Files of documents and attachments that nobody has noted: from before there were readings. */
  async unknown(): Promise<{ sha256: string; mediaType: string }[]> {
    const found = await Promise.all(
      ['document_versions', 'attachments'].map(table =>
        this.knex(`${table} as file`)
          .leftJoin('file_readings as reading', 'reading.sha256', 'file.sha256')
          .whereNull('reading.sha256')
          .limit(MAX_UNKNOWN)
          .select('file.sha256 as sha256', 'file.media_type as mediaType'),
      ),
    );
    return found.flat();
  }

  /** Lets files be read that could not be before, because something has been added that reads their types. */
  async reopen(mediaTypes: readonly string[]): Promise<void> {
    await this.knex('file_readings')
      .where({ state: 'none' })
      .whereIn('media_type', [...mediaTypes])
      .update({
        state: 'waiting',
        attempts: 0,
        reason: null,
        not_before: now(),
        updated_at: now(),
      });
  }

  /**
   * The file whose turn it is, which nobody else gets until the lease is over. The attempt is counted now: of a file that
   * takes the whole backend down nobody could count it afterwards.
   */
  async lease(milliseconds: number): Promise<LeasedReading | undefined> {
    for (;;) {
      const row = await this.knex('file_readings')
        .where({ state: 'waiting' })
        .where('not_before', '<=', now())
        .orderBy([{ column: 'not_before' }, { column: 'sha256' }])
        .first('sha256', 'media_type', 'attempts', 'not_before', 'reason');
      if (!row) return undefined;
      const taken = await this.knex('file_readings')
        .where({
          sha256: row.sha256,
          state: 'waiting',
          not_before: row.not_before,
        })
        .update({
          not_before: instant(Date.now() + milliseconds),
          attempts: row.attempts + 1,
          updated_at: now(),
        });
      // Else another replica was faster; there may be another file.
      if (taken) {
        return {
          sha256: row.sha256,
          mediaType: row.media_type,
          attempt: row.attempts + 1,
          reason: row.reason ?? undefined,
        };
      }
    }
  }

  async renew(leased: LeasedReading, milliseconds: number): Promise<void> {
    await this.#held(this.knex, leased).update({
      not_before: instant(Date.now() + milliseconds),
    });
  }

  /** Gives a file back: to be tried again after so long, and counted or not. */
  async giveBack(
    leased: LeasedReading,
    {
      reason,
      after,
      counts,
    }: { reason?: string; after: number; counts: boolean },
  ): Promise<void> {
    await this.#held(this.knex, leased).update({
      reason: reason ?? leased.reason ?? null,
      attempts: counts ? leased.attempt : leased.attempt - 1,
      not_before: instant(Date.now() + after),
      updated_at: now(),
    });
  }

  async fail(leased: LeasedReading, reason: string): Promise<void> {
    await this.#held(this.knex, leased).update({
      state: 'failed',
      reason: reason.slice(0, 200),
      updated_at: now(),
    });
  }

  /** Writes what was read, all of it or nothing. Nothing when somebody else holds the file by now, or it is gone. */
  async finish(leased: LeasedReading, result: ReadingResult): Promise<void> {
    await this.knex.transaction(async trx => {
      const held = await this.#held(trx, leased).update({
        state: result.state,
        reason: null,
        page_count: result.pageCount ?? null,
        truncated: result.truncated,
        html: result.html ?? null,
        thumbnail: result.thumbnail ?? null,
        updated_at: now(),
      });
      if (!held) return;
      await trx('file_pages').where({ sha256: leased.sha256 }).delete();
      const rows = result.pages.map(({ page, text }) => ({
        sha256: leased.sha256,
        page,
        text,
      }));
      await trx.batchInsert('file_pages', rows, CHUNK);
    });
  }

  /** How far the readings of these files have come; what is not in it is not noted. */
  async facts(sha256: readonly string[]): Promise<Map<string, ReadingFacts>> {
    if (!sha256.length) return new Map();
    const rows = await this.knex('file_readings')
      .whereIn('sha256', [...new Set(sha256)])
      .select(
        'sha256',
        'state',
        'page_count',
        this.knex.raw('thumbnail is not null as has_thumbnail'),
      );
    return new Map(
      rows.map(row => [
        row.sha256,
        {
          state: row.state,
          pageCount: row.page_count ?? undefined,
          hasThumbnail: Boolean(row.has_thumbnail),
        },
      ]),
    );
  }

  /** The text by page, or its beginning of so many characters. */
  async text(
    sha256: string,
    characters = Infinity,
  ): Promise<FileText | undefined> {
    const row = await this.knex('file_readings')
      .where({ sha256 })
      .first('state', 'truncated');
    if (!row) return undefined;
    const pages: ExtractedPage[] = await this.knex('file_pages')
      .where({ sha256 })
      .orderBy('page')
      .select('page', 'text');
    const kept = beginningOf(pages, characters);
    return {
      state: row.state,
      truncated: Boolean(row.truncated) || kept.isCut,
      pages: kept.pages,
    };
  }

  async html(
    sha256: string,
  ): Promise<{ state: ReadingState; html?: string } | undefined> {
    const row = await this.knex('file_readings')
      .where({ sha256 })
      .first('state', 'html');
    return row && { state: row.state, html: row.html ?? undefined };
  }

  /** A PNG picture. */
  async thumbnail(sha256: string): Promise<Buffer | undefined> {
    const row = await this.knex('file_readings')
      .where({ sha256 })
      .first('thumbnail');
    return row?.thumbnail ?? undefined;
  }

  /** A name that somebody has given to a file with this content. */
  async fileName(sha256: string): Promise<string> {
    for (const table of ['document_versions', 'attachments', 'uploads']) {
      const row = await this.knex(table).where({ sha256 }).first('file_name');
      if (row) return row.file_name;
    }
    return sha256;
  }

  /** The row while its lease is ours: the number of the attempt tells ours from the next one's. */
  #held(knex: Knex, { sha256, attempt }: LeasedReading) {
    return knex('file_readings').where({
      sha256,
      state: 'waiting',
      attempts: attempt,
    });
  }
}

function beginningOf(pages: ExtractedPage[], characters: number) {
  const kept: ExtractedPage[] = [];
  let left = characters;
  for (const { page, text } of pages) {
    if (left <= 0) return { pages: kept, isCut: true };
    kept.push({ page, text: text.slice(0, left) });
    left -= text.length;
  }
  return { pages: kept, isCut: left < 0 };
}
