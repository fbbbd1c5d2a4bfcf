import type { Upload } from '@innokyla/backstage-plugin-innokyla-common';
import type { QueuedFile } from '../transfer/uploadQueue';
import {
  detailsOf,
  type Field,
  MAX_FILES,
  type MoneyRow,
  sameAnswerOf,
  titleOf,
  type UploadForm,
} from './form';

/** What is still missing; the names of texts under `documents.upload.required`. */
export type Missing =
  | 'files'
  | 'title'
  | 'workspace'
  | 'years'
  | 'funder'
  | 'money'
  | 'moneyYears'
  | 'usage'
  | 'personal'
  | 'same'
  | 'failedFiles'
  | 'tooManyFiles';

function checkMoney(rows: readonly MoneyRow[]): Missing | undefined {
  const isWrong = rows.some(({ year, ...sums }) => {
    const values = Object.values(sums).filter(sum => sum !== undefined);
    return (
      values.some(sum => typeof sum !== 'number') ||
      (values.length > 0 && typeof year !== 'number')
    );
  });
  if (isWrong) return 'money';
  const years = rows.map(({ year }) => year);
  return new Set(years).size < years.length ? 'moneyYears' : undefined;
}

/** What keeps the form from being saved, in the order of the page. */
export function checkForm(
  form: UploadForm,
  files: readonly QueuedFile[],
  uploadOf: (fileId: string) => Upload | undefined = () => undefined,
): Map<Field, Missing> {
  const missing = new Map<Field, Missing>();
  if (!form.workspace) missing.set('workspace', 'workspace');
  if (files.length === 0) missing.set('files', 'files');
  if (files.length > MAX_FILES) missing.set('files', 'tooManyFiles');
  if (files.some(({ state }) => state.name === 'failed')) {
    missing.set('files', 'failedFiles');
  }
  files.forEach((item, index) => {
    const same = sameAnswerOf(form, item.id, uploadOf(item.id));
    if (!same) missing.set(`same:${item.id}`, 'same');
    else if (
      same.as === 'separate' &&
      !detailsOf(form, item, index).title.trim()
    ) {
      missing.set(`file:${item.id}`, 'title');
    }
  });
  if (form.what === 'application') {
    if (files.length && !titleOf(form, files).trim()) {
      missing.set('title', 'title');
    }
    if (form.years.length === 0 && !form.money.length) {
      missing.set('years', 'years');
    }
    if (!form.funder.trim()) missing.set('funder', 'funder');
    const money = checkMoney(form.money);
    if (money) missing.set('money', money);
    const { start, end } = form.usage ?? {};
    if (start && end && end < start) missing.set('usage', 'usage');
  }
  if (!form.personal) missing.set('personal', 'personal');
  return missing;
}
