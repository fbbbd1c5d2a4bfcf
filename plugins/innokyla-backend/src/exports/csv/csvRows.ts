import type {
  InnokylaEntity,
  Language,
} from '@innokyla/backstage-plugin-innokyla-common';
import { type Options, stringify } from 'csv-stringify';
import type { Duplex } from 'node:stream';
import { createSpeech, type Speech } from '../speech';
import { csvTable } from './csvTable';

/** The rows of a list, its headings first. Nothing comes before the first page has been read. */
export async function* csvRows(options: {
  kind: string;
  pages: AsyncIterable<InnokylaEntity[]>;
  speech: Omit<Parameters<typeof createSpeech>[0], 'titles' | 'forPeople'>;
  titlesOf(entities: InnokylaEntity[]): Promise<ReadonlyMap<string, string>>;
  addressOf(ref: string): string;
}): AsyncGenerator<string[], void, undefined> {
  const speechWith = (titles?: ReadonlyMap<string, string>): Speech =>
    createSpeech({ ...options.speech, titles, forPeople: false });
  const table = csvTable(options.kind, speechWith(), options.addressOf);
  let isFirst = true;
  for await (const page of options.pages) {
    const speech = speechWith(await options.titlesOf(page));
    if (isFirst) yield table.header;
    isFirst = false;
    for (const entity of page) yield* table.rowsOf(entity, speech);
  }
}

/** Makes a file of rows that a spreadsheet opens by a double click, and that runs nothing there. */
export function csvWriter(language: Language): Duplex {
  const options: Options = {
    // Without it Excel takes UTF-8 for the letters of an older Windows.
    bom: true,
    // What a spreadsheet in that language parts cells by; the comma is the decimal mark of the others.
    delimiter: language === 'en' ? ',' : ';',
    record_delimiter: 'windows',
    // All of them: a spreadsheet set to the other mark would part an unquoted text and find a formula in the middle of it.
    quoted_string: true,
    quoted_empty: false,
    escape_formulas: true,
  };
  return stringify(options);
}
