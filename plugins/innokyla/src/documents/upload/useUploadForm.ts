import { useApi } from '@backstage/core-plugin-api';
import {
  findKind,
  REF_PATTERN,
  parseRef,
  type Settings,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { innokylaApiRef } from '../../api';
import { entityKeys } from '../../entities/queries';
import { useLanguage } from '../../ui/format';
import { type UploadForm, writableWorkspaces } from './form';

/** What the address asks for. */
export interface Asked {
  workspace?: string;
  to?: string;
  as?: string;
}

/** The form as the address begins it. A workspace the viewer may not write into is not chosen for them. */
function begin(
  settings: Settings,
  asked: Asked,
  language: UploadForm['language'],
): UploadForm {
  const own = writableWorkspaces(settings).map(m => m.workspace);
  const to =
    asked.to && REF_PATTERN.test(asked.to.toLocaleLowerCase('en-US'))
      ? asked.to.toLocaleLowerCase('en-US')
      : undefined;
  const parts = to ? parseRef(to) : undefined;
  const near =
    parts && findKind(parts.kind)
      ? [parts.kind === 'workspace' ? parts.name : parts.namespace]
      : [];
  const wanted = [asked.workspace, ...near].find(w => w && own.includes(w));
  return {
    what:
      asked.as === 'document' || (to && asked.as !== 'application')
        ? 'document'
        : 'application',
    workspace: wanted ?? (own.length === 1 ? own[0] : undefined),
    years: [],
    funder: '',
    // A file that is ready to be put in has most often been sent to the funder.
    state: 'submitted',
    belongsTo: to ? [to] : [],
    audience: 'workspace',
    language,
    files: {},
  };
}

/** What is in the form, and how it changes. */
export function useUploadForm(settings: Settings, asked: Asked) {
  const client = useApi(innokylaApiRef);
  const language = useLanguage();
  const [form, setForm] = useState(() => begin(settings, asked, language));
  const [applicationId] = useState(() => uuid());
  const { workspace } = form;
  const workspaceRef = `workspace:default/${workspace}`;
  const entity = useQuery({
    queryKey: entityKeys.detail(workspaceRef),
    queryFn: ({ signal }) => client.getEntity(workspaceRef, { signal }),
    enabled: workspace !== undefined,
  });
  const regions = entity.data?.spec.regions;
  return {
    form,
    applicationId,
    /** Regions of the chosen workspace, which stand until others are chosen. */
    regionsOfWorkspace: Array.isArray(regions) ? regions.map(String) : [],
    change: (change: Partial<UploadForm>) =>
      setForm(before => ({ ...before, ...change })),
    changeFile: (id: string, change: { title?: string; type?: string }) =>
      setForm(before => ({
        ...before,
        files: {
          ...before.files,
          [id]: { ...before.files[id], ...change },
        },
      })),
  };
}
