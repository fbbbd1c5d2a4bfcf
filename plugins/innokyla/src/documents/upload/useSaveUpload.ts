import { useApi } from '@backstage/core-plugin-api';
import type {
  CreateEntityRequest,
  InnokylaEntity,
} from '@innokyla/backstage-plugin-innokyla-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type InnokylaApi, innokylaApiRef } from '../../api';
import { entityKeys } from '../../entities/queries';
import { refOf } from '../../routes';
import { statusOf } from '../../ui/errors';
import type { QueuedFile } from '../transfer/uploadQueue';
import type { Field } from './form';
import { fieldOfPath, type NewVersion, type SavePlan } from './requests';

/** A refusal with the request that was refused, so that what it says can be put beside the right field. */
class Refusal extends Error {
  constructor(readonly request: CreateEntityRequest, readonly error: unknown) {
    super('refused');
  }
}

/** Somebody changed the document meanwhile; the next try is made on what is newest. */
class VersionConflict extends Error {
  constructor(readonly version: NewVersion) {
    super('changed meanwhile');
  }
}

/** How many times a link is tried on what is newest; it takes nothing of others' changes away. */
const LINK_TRIES = 3;

/** Makes a document belong to `targets` as well. */
async function link(client: InnokylaApi, ref: string, targets: string[]) {
  for (let attempt = 1; ; attempt++) {
    const document = await client.getEntity(ref);
    const before = (document.spec.documents ?? []) as string[];
    const added = targets.filter(target => !before.includes(target));
    if (!added.length) return;
    try {
      await client.updateEntity(ref, document.revision, {
        title: document.metadata.title,
        description: document.metadata.description,
        spec: { ...document.spec, documents: [...before, ...added] },
      });
      return;
    } catch (error) {
      if (statusOf(error) !== 412 || attempt === LINK_TRIES) throw error;
    }
  }
}

/** Saves what the form stands for and answers the refs of what was made or added to. */
export function useSaveUpload() {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  // What an interrupted saving has done already is not done twice: creating knows its own ids, a version has none.
  const added = useRef(new Set<string>());
  const revisions = useRef(new Map<string, number>());

  const addVersion = async (version: NewVersion) => {
    const { ref, upload, note } = version;
    if (added.current.has(upload)) return;
    const revision = Math.max(
      version.revision,
      revisions.current.get(ref) ?? 0,
    );
    try {
      const made = await client.addVersion(ref, revision, { upload, note });
      added.current.add(upload);
      revisions.current.set(ref, made.revision);
    } catch (error) {
      if (statusOf(error) !== 412) throw error;
      const newest = await client.getEntity(ref);
      revisions.current.set(ref, newest.revision);
      throw new VersionConflict(version);
    }
  };

  return useMutation({
    mutationFn: async (plan: SavePlan): Promise<string[]> => {
      const made: InnokylaEntity[] = [];
      for (const version of plan.versions) await addVersion(version);
      // One after another: when the fourth of thirty is refused, the rest are not tried in vain.
      for (const request of plan.requests) {
        try {
          made.push(await client.createEntity(request));
        } catch (error) {
          throw new Refusal(request, error);
        }
      }
      const applications = made
        .filter(({ kind }) => kind !== 'Document')
        .map(refOf);
      const targets = [...plan.belongsTo, ...applications];
      if (targets.length) {
        for (const ref of plan.links) await link(client, ref, targets);
      }
      return [...made.map(refOf), ...(applications.length ? [] : plan.known)];
    },
    onSuccess: () =>
      queryClient.invalidateQueries({
        queryKey: entityKeys.all,
        refetchType: 'none',
      }),
  });
}

/** What the backend had against it: beside the fields where it named one, the rest as a whole. */
export function refusalOf(
  error: unknown,
  files: readonly QueuedFile[],
  changed: string,
): { fields: Map<Field, string>; whole?: unknown } {
  const fields = new Map<Field, string>();
  if (!error) return { fields };
  if (error instanceof VersionConflict) {
    return { fields: fields.set(`same:${error.version.fileId}`, changed) };
  }
  if (!(error instanceof Refusal)) return { fields, whole: error };
  const body = (
    error.error as {
      body?: { error?: { issues?: { field: string; message: string }[] } };
    }
  ).body;
  let placed = true;
  for (const issue of body?.error?.issues ?? []) {
    const field = fieldOfPath(issue.field, error.request, files);
    if (field) fields.set(field, issue.message);
    else placed = false;
  }
  return fields.size && placed ? { fields } : { fields, whole: error.error };
}
