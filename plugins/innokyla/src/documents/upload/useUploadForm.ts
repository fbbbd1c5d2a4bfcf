import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { entityKeys } from '../../entities/queries';
import type { QueuedFile } from '../transfer/uploadQueue';
import type { FileAnswers, MoneyRow, UploadForm } from './form';
import { type FilledField, fillForm } from './suggestions/fill';
import { fillFile, type FilledDetail } from './suggestions/fillFile';
import { type Sum, withoutSum, withSum } from './suggestions/fillMoney';
import { type Found, isEqual } from './suggestions/found';
import type { FieldFilling, Note } from './suggestions/note';
import type { useDraft } from './useDraft';
import type { FileFacts } from './useFileFacts';

const isList = (field: FilledField): field is 'years' | 'regions' =>
  field === 'years' || field === 'regions';

/** The form as it stands: what the person has said, over what the files say, over what it begins with. */
export function useUploadForm(
  draft: ReturnType<typeof useDraft>,
  files: readonly QueuedFile[],
  facts: FileFacts,
) {
  const client = useApi(innokylaApiRef);
  const { answers, refused, defaults, update, change } = draft;
  const workspaceRef = `workspace:default/${draft.workspace}`;
  const entity = useQuery({
    queryKey: entityKeys.detail(workspaceRef),
    queryFn: ({ signal }) => client.getEntity(workspaceRef, { signal }),
    enabled: draft.workspace !== undefined,
  });
  const regions = entity.data?.spec.regions;
  const regionsOfWorkspace = Array.isArray(regions) ? regions.map(String) : [];

  const what = answers.what ?? defaults.what;
  // Thirty memos share no years: only a file that is alone speaks for all.
  const isAlone = what === 'application' || files.length === 1;
  const filling = fillForm({ answers, refused }, isAlone ? facts.sources : [], {
    what,
    titleFrom: files.find(({ state }) => state.name !== 'failed')?.id,
  });
  const fillings = new Map<string, Map<FilledDetail, FieldFilling>>();
  const details: Record<string, FileAnswers> = { ...answers.files };
  for (const source of facts.sources) {
    const { fileId } = source;
    const index = files.findIndex(({ id }) => id === fileId);
    const said = answers.files?.[fileId];
    const filled = fillFile(what, index, said, refused, source);
    fillings.set(fileId, filled);
    const values = [...filled].flatMap(([detail, { value }]) =>
      value === undefined ? [] : [[detail, value]],
    );
    details[fileId] = { ...Object.fromEntries(values), ...said };
  }
  const form: UploadForm = {
    ...defaults,
    ...filling.values,
    ...answers,
    files: details,
  };

  /** Takes over what was offered. */
  const use = (field: FilledField, { value }: Found) => {
    if (field === 'money') {
      change({ money: withSum(form.money, value as Sum) });
    } else if (isList(field)) {
      const before: unknown[] =
        field === 'regions' ? form.regions ?? regionsOfWorkspace : form.years;
      change({ [field]: [...before, value] });
    } else change({ [field]: value });
  };

  /** Takes away what a file has filled in; it does not come back by itself. */
  const refuse = (field: FilledField, note: Note) =>
    update(before => {
      const { [field]: answer, ...rest } = before.answers;
      const said = { ...before, refused: [...before.refused, ...note.keys] };
      if (answer === undefined) return { ...said, answers: rest };
      let left: unknown;
      if (field === 'money') {
        left = withoutSum(answer as MoneyRow[], note.values[0] as Sum);
      } else if (isList(field)) {
        left = (answer as unknown[]).filter(
          one => !note.values.some(value => isEqual(value, one)),
        );
      }
      const kept = left === undefined ? rest : { ...rest, [field]: left };
      return { ...said, answers: kept };
    });

  /** The same for what stands beside a file. */
  const refuseDetail = (fileId: string, detail: FilledDetail, note: Note) =>
    update(before => {
      const said = before.answers.files ?? {};
      const { [detail]: _answer, ...rest } = said[fileId] ?? {};
      return {
        ...before,
        refused: [...before.refused, ...note.keys],
        answers: { ...before.answers, files: { ...said, [fileId]: rest } },
      };
    });

  return {
    form,
    applicationId: draft.applicationId,
    /** Regions of the chosen workspace, which stand until others are chosen. */
    regionsOfWorkspace,
    change,
    changeFile: draft.changeFile,
    forget: draft.forget,
    filling,
    fillings,
    use,
    refuse,
    refuseDetail,
    facts,
  };
}

/** The form with what can be done in it. */
export type UploadFormState = ReturnType<typeof useUploadForm>;
