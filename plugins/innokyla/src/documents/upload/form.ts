import type {
  Language,
  Settings,
  SumRole,
  Upload,
  Visibility,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { QueuedFile } from '../transfer/uploadQueue';

/** The sums of a year; text stands for what was typed and is no sum or year yet. */
export type MoneyRow = { year?: number | string } & Partial<
  Record<SumRole, number | string>
>;

/** What is done with a file that the workspace has already, or has another version of. */
export interface SameAnswer {
  /** `same` adds nothing, `version` makes it the newest version of `ref`, `separate` makes a document of its own. */
  as: 'same' | 'version' | 'separate';
  ref?: string;
  /** What has changed, for the list of versions. */
  note?: string;
}

/** What was said about a file. */
export interface FileAnswers {
  title?: string;
  type?: string;
  /** Calendar day of the document. */
  date?: string;
  same?: SameAnswer;
}

/** What the form asks, as it stands. */
export interface UploadForm {
  what: 'application' | 'document';
  workspace?: string;
  /** Title of the application; until it is written, the first file's name. */
  title?: string;
  years: number[];
  funder: string;
  /** How far the application has come. */
  state: string;
  grantType?: string;
  applicationType?: string;
  money: MoneyRow[];
  /** An instant. */
  deadline?: string;
  proposedOn?: string;
  decidedOn?: string;
  usableUntil?: string;
  usage?: { start?: string; end?: string };
  /** Undefined until chosen: the workspace's own regions stand for it. */
  regions?: string[];
  belongsTo: string[];
  /** Undefined until chosen. A draft is seen by the workspace's editors alone. */
  audience: 'draft' | Visibility;
  /** The answer to whether the files hold personal data that their audience should not see. */
  personal?: 'no' | 'unsure';
  language: Language;
  /** What was said about each file, by its id. */
  files: Readonly<Record<string, FileAnswers>>;
}

/** A field that an error can stand beside: of the form, or about a file as `file:<id>`. */
export type Field =
  | 'files'
  | 'what'
  | 'workspace'
  | 'title'
  | 'years'
  | 'funder'
  | 'state'
  | 'grantType'
  | 'applicationType'
  | 'money'
  | 'deadline'
  | 'proposedOn'
  | 'decidedOn'
  | 'usableUntil'
  | 'usage'
  | 'regions'
  | 'belongsTo'
  | 'audience'
  | 'personal'
  | 'language'
  | `file:${string}`
  | `same:${string}`;

/** Most files that one saving takes. */
export const MAX_FILES = 30;

/** Workspaces that the viewer may put something into. */
export const writableWorkspaces = (settings: Settings) =>
  settings.memberships.filter(({ role }) => role !== 'expert');

/** A title out of a file's name: without its ending, with spaces between the words, a capital at the beginning. */
export function titleOfFile(fileName: string): string {
  const base = fileName.replace(/\.[^.]{1,8}$/, '');
  // `lapin-hakemus-2020` stands for spaces, the one hyphen of `STEA-hakemus` does not.
  const isHyphenated = !/[\s_]/.test(base) && base.split('-').length > 2;
  const words = base.replace(isHyphenated ? /-+/g : /[_\s]+/g, ' ').trim();
  const title = words.charAt(0).toLocaleUpperCase('fi') + words.slice(1);
  return title.slice(0, 200) || fileName;
}

/** A file's title and type as they stand: what was said of it, else what can be guessed. */
export function detailsOf(form: UploadForm, item: QueuedFile, index: number) {
  const said = form.files[item.id];
  const first = form.what === 'application' && index === 0;
  return {
    title: said?.title ?? titleOfFile(item.name),
    type: said?.type ?? (first ? 'application' : 'other'),
  };
}

/** The application's title as it stands: a file that will never arrive gives it no name. */
export function titleOf(form: UploadForm, files: readonly QueuedFile[]) {
  const first = files.find(({ state }) => state.name !== 'failed');
  return form.title ?? (first ? titleOfFile(first.name) : '');
}

/** What is done with a file. Undefined while the person has not answered what only they can know. */
export function sameAnswerOf(
  form: UploadForm,
  fileId: string,
  upload: Upload | undefined,
): SameAnswer | undefined {
  const said = form.files[fileId]?.same;
  const known = [...(upload?.sameBytes ?? []), ...(upload?.sameName ?? [])];
  // An answer about a document that is no longer there is none.
  if (said && (!said.ref || known.some(({ ref }) => ref === said.ref))) {
    return said;
  }
  // Equal names are common and may mean nothing; the very same bytes are no chance.
  return upload?.sameBytes?.length ? undefined : { as: 'separate' };
}
