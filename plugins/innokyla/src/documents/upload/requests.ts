import type {
  CreateEntityRequest,
  Upload,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { QueuedFile } from '../transfer/uploadQueue';
import {
  detailsOf,
  type Field,
  type MoneyRow,
  sameAnswerOf,
  titleOf,
  type UploadForm,
} from './form';

/** A file that becomes the newest version of a document. */
export interface NewVersion {
  fileId: string;
  ref: string;
  /** Revision of the document as it was when the file was recognised. */
  revision: number;
  upload: string;
  note?: string;
}

/** Everything that saving does. */
export interface SavePlan {
  requests: CreateEntityRequest[];
  versions: NewVersion[];
  /** Documents that are there already and belong from now on to what is made, or to `belongsTo`. */
  links: string[];
  belongsTo: string[];
  /** Files that are not added, since the workspace has them. */
  unused: string[];
  /** Where the person is led when nothing is made. */
  known: string[];
}

const uploadIdOf = ({ state }: QueuedFile) =>
  state.name === 'done' ? state.uploadId : '';

/** Only rows that say something; an empty one is no mistake. */
const filledRows = (rows: readonly MoneyRow[]) =>
  rows.filter(({ year: _year, ...sums }) =>
    Object.values(sums).some(sum => sum !== undefined),
  );

/** The application's own facts, without those that nothing was said of. */
function applicationSpec(form: UploadForm) {
  const money = filledRows(form.money);
  const years = [
    ...new Set([...form.years, ...money.map(row => Number(row.year))]),
  ].sort();
  const { usage } = form;
  return {
    funder: form.funder.trim(),
    state: form.state,
    ...(years.length ? { years } : {}),
    ...(form.grantType ? { grantType: form.grantType } : {}),
    ...(form.applicationType ? { applicationType: form.applicationType } : {}),
    ...(money.length ? { money } : {}),
    ...(form.deadline ? { deadline: form.deadline } : {}),
    ...(form.proposedOn ? { proposedOn: form.proposedOn } : {}),
    ...(form.decidedOn ? { decidedOn: form.decidedOn } : {}),
    ...(form.usableUntil ? { usableUntil: form.usableUntil } : {}),
    ...(usage?.start || usage?.end ? { usage } : {}),
  };
}

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
  const optional = regions.length ? { regions } : {};
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
        spec: { ...optional, ...applicationSpec(form) },
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
      ...(form.years.length ? { years: [...form.years].sort() } : {}),
      ...(form.files[item.id]?.date ? { date: form.files[item.id].date } : {}),
      type: uploads[index].type,
      personalDataChecked: checked,
      ...(form.belongsTo.length ? { documents: form.belongsTo } : {}),
    },
    uploads: [uploads[index]],
  }));
}

/** What saving the form does, with what was answered about files that the workspace has already. */
export function planOf(
  form: UploadForm,
  files: readonly QueuedFile[],
  options: {
    applicationId: string;
    regions: string[];
    uploadOf(fileId: string): Upload | undefined;
  },
): SavePlan {
  const answered = files.map(item => ({
    item,
    upload: options.uploadOf(item.id),
    same: sameAnswerOf(form, item.id, options.uploadOf(item.id)),
  }));
  const known = answered.flatMap(({ item, upload, same }) => {
    const document = [
      ...(upload?.sameBytes ?? []),
      ...(upload?.sameName ?? []),
    ].find(({ ref }) => ref === same?.ref);
    return document && same?.as !== 'separate'
      ? [{ item, same, document }]
      : [];
  });
  const others = answered
    .filter(({ item }) => !known.some(other => other.item === item))
    .map(({ item }) => item);
  // The place of a file decides what it is taken for, so titles and types are made from the whole list.
  const requests = requestsOf(form, files, options).flatMap(request => {
    if (form.what === 'document') {
      return others.some(({ id }) => id === request.id) ? [request] : [];
    }
    const kept = others.map(uploadIdOf);
    const uploads = request.uploads?.filter(({ id }) => kept.includes(id));
    return [{ ...request, uploads: uploads?.length ? uploads : undefined }];
  });
  return {
    requests,
    versions: known.flatMap(({ item, same, document }) =>
      same?.as === 'version'
        ? [
            {
              fileId: item.id,
              ref: document.ref,
              revision: document.revision,
              upload: uploadIdOf(item),
              note: same.note?.trim() || undefined,
            },
          ]
        : [],
    ),
    links: known.flatMap(({ document }) =>
      document.canEdit ? [document.ref] : [],
    ),
    belongsTo: form.what === 'document' ? form.belongsTo : [],
    unused: known.flatMap(({ item, same }) =>
      same?.as === 'same' ? [item.id] : [],
    ),
    known: known.map(({ document }) => document.ref),
  };
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
  'spec.grantType': 'grantType',
  'spec.applicationType': 'applicationType',
  'spec.money': 'money',
  'spec.deadline': 'deadline',
  'spec.proposedOn': 'proposedOn',
  'spec.decidedOn': 'decidedOn',
  'spec.usableUntil': 'usableUntil',
  'spec.usage': 'usage',
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
