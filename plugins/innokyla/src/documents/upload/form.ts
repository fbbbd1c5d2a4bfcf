import type {
  CreateEntityRequest,
  Language,
  Settings,
  Visibility,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { QueuedFile } from '../transfer/uploadQueue';

/** What the form asks, as the person has filled it in. */
export interface UploadForm {
  what: 'application' | 'document';
  workspace?: string;
  /** Title of the application; until it is written, the first file's name. */
  title?: string;
  years: number[];
  funder: string;
  /** How far the application has come. */
  state: string;
  /** Undefined until chosen: the workspace's own regions stand for it. */
  regions?: string[];
  belongsTo: string[];
  /** Undefined until chosen. A draft is seen by the workspace's editors alone. */
  audience: 'draft' | Visibility;
  /** The answer to whether the files hold personal data that their audience should not see. */
  personal?: 'no' | 'unsure';
  language: Language;
  /** What was said about each file, by its id. */
  files: Readonly<Record<string, { title?: string; type?: string }>>;
}

/** A field that an error can stand beside: of the form, or the title of a file as `file:<id>`. */
export type Field =
  | 'files'
  | 'what'
  | 'workspace'
  | 'title'
  | 'years'
  | 'funder'
  | 'state'
  | 'regions'
  | 'belongsTo'
  | 'audience'
  | 'personal'
  | 'language'
  | `file:${string}`;

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

/** What is still missing; the names of texts under `documents.upload.required`. */
export type Missing =
  | 'files'
  | 'title'
  | 'workspace'
  | 'years'
  | 'funder'
  | 'personal'
  | 'failedFiles'
  | 'tooManyFiles';

/** What keeps the form from being saved, in the order of the page. */
export function checkForm(
  form: UploadForm,
  files: readonly QueuedFile[],
): Map<Field, Missing> {
  const missing = new Map<Field, Missing>();
  if (!form.workspace) missing.set('workspace', 'workspace');
  if (files.length === 0) missing.set('files', 'files');
  if (files.length > MAX_FILES) missing.set('files', 'tooManyFiles');
  if (files.some(({ state }) => state.name === 'failed')) {
    missing.set('files', 'failedFiles');
  }
  files.forEach((item, index) => {
    if (!detailsOf(form, item, index).title.trim()) {
      missing.set(`file:${item.id}`, 'title');
    }
  });
  if (form.what === 'application') {
    if (files.length && !titleOf(form, files).trim()) {
      missing.set('title', 'title');
    }
    if (form.years.length === 0) missing.set('years', 'years');
    if (!form.funder.trim()) missing.set('funder', 'funder');
  }
  if (!form.personal) missing.set('personal', 'personal');
  return missing;
}

const uploadIdOf = ({ state }: QueuedFile) =>
  state.name === 'done' ? state.uploadId : '';

/**
 * The requests that the form stands for: an application with all its files is one, documents are one each. Their ids are
 * the same however many times it is asked, so that what was saved before an interruption is not made twice.
 */
export function requestsOf(
  form: UploadForm,
  files: readonly QueuedFile[],
  options: { applicationId: string; regions: string[] },
): CreateEntityRequest[] {
  const regions = form.regions ?? options.regions;
  const checked = form.personal === 'no';
  const isDraft = form.audience === 'draft' || !checked;
  const common = {
    workspace: form.workspace,
    language: form.language,
    status: isDraft ? ('draft' as const) : ('published' as const),
    visibility:
      form.audience === 'draft' ? ('workspace' as const) : form.audience,
  };
  const optional = {
    ...(regions.length ? { regions } : {}),
    ...(form.years.length ? { years: [...form.years].sort() } : {}),
  };
  const uploads = files.map((item, index) => ({
    id: uploadIdOf(item),
    ...detailsOf(form, item, index),
    personalDataChecked: checked,
  }));
  if (form.what === 'application') {
    return [
      {
        ...common,
        id: options.applicationId,
        kind: 'GrantApplication',
        title: titleOf(form, files).trim(),
        spec: { ...optional, funder: form.funder.trim(), state: form.state },
        uploads,
      },
    ];
  }
  return files.map((item, index) => ({
    ...common,
    id: item.id,
    kind: 'Document',
    title: uploads[index].title.trim(),
    spec: {
      ...optional,
      type: uploads[index].type,
      personalDataChecked: checked,
      ...(form.belongsTo.length ? { documents: form.belongsTo } : {}),
    },
    uploads: [uploads[index]],
  }));
}

const FIELD_OF_PATH: Record<string, Field> = {
  workspace: 'workspace',
  title: 'title',
  visibility: 'audience',
  status: 'audience',
  language: 'language',
  'spec.years': 'years',
  'spec.funder': 'funder',
  'spec.state': 'state',
  'spec.regions': 'regions',
  'spec.documents': 'belongsTo',
  'spec.personalDataChecked': 'personal',
};

/** The field of the form that a path in the backend's answer is about, such as `spec.years.0`. */
export function fieldOfPath(
  path: string,
  request: CreateEntityRequest,
  files: readonly QueuedFile[],
): Field | undefined {
  const upload = /^uploads\.(\d+)\./.exec(path);
  if (upload) {
    const uploadId = request.uploads?.[Number(upload[1])]?.id;
    const item = files.find(f => uploadIdOf(f) === uploadId);
    return item && `file:${item.id}`;
  }
  if (path.startsWith('uploads')) return 'files';
  if (path === 'title' && request.kind === 'Document') {
    return `file:${request.id}`;
  }
  const known = Object.keys(FIELD_OF_PATH).find(
    p => path === p || path.startsWith(`${p}.`),
  );
  return known === undefined ? undefined : FIELD_OF_PATH[known];
}
