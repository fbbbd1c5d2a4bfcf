import type { InnokylaEntity } from '@innokyla/backstage-plugin-innokyla-common';
import type { InnokylaApi } from '../../../api';
import { contentOf, type EditContent } from './content';

/** Content as the backend holds it. */
export interface Stored {
  content: EditContent;
  /** The revision that the next saving is based on. */
  revision: number;
  /** Who wrote it last, and when. */
  by?: string;
  at: string;
}

/** A saving that has had no answer for so long has none coming; it is tried again. */
const PATIENCE_MS = 30_000;

const sending = (keepalive: boolean) => ({
  keepalive,
  signal: AbortSignal.timeout(PATIENCE_MS),
});

/** Where what is written is saved by itself. */
export interface EditTarget {
  /** Rejects with 412 when something newer is there, which `latest` then answers. */
  save(
    content: EditContent,
    revision: number,
    options: { keepalive: boolean },
  ): Promise<Stored>;
  latest(): Promise<Stored>;
}

export const storedEntity = (entity: InnokylaEntity): Stored => ({
  content: contentOf(entity),
  revision: entity.revision,
  by: entity.updatedBy,
  at: entity.updatedAt,
});

/** A draft is saved as it is: the workspace's editors see it grow. */
export function draftTarget(
  api: Pick<InnokylaApi, 'getEntity' | 'updateEntity'>,
  ref: string,
): EditTarget {
  return {
    save: async (content, revision, { keepalive }) =>
      storedEntity(
        await api.updateEntity(
          ref,
          revision,
          { ...content, autosave: true },
          sending(keepalive),
        ),
      ),
    latest: async () => storedEntity(await api.getEntity(ref)),
  };
}

/** Changes of what is published are kept apart, the writer's own, until they are published. */
export function ownDraftTarget(
  api: Pick<InnokylaApi, 'getEntity' | 'getDraft' | 'putDraft'>,
  ref: string,
  baseRevision: () => number,
): EditTarget {
  return {
    save: async (content, revision, { keepalive }) => {
      const draft = await api.putDraft(
        ref,
        revision,
        { ...content, baseRevision: baseRevision() },
        sending(keepalive),
      );
      return { content, revision: draft.revision, at: draft.updatedAt };
    },
    latest: async () => {
      const draft = await api.getDraft(ref);
      if (draft) {
        return {
          content: contentOf(draft),
          revision: draft.revision,
          at: draft.updatedAt,
        };
      }
      // Published or dropped in another tab.
      return { ...storedEntity(await api.getEntity(ref)), revision: 0 };
    },
  };
}
