import type { InnokylaApi } from '../../api';
import { refOf } from '../../routes';
import { editableParts } from './editableParts';
import { Backup } from './session/backup';
import { contentOf } from './session/content';
import { EditSession } from './session/EditSession';
import {
  draftTarget,
  ownDraftTarget,
  type Stored,
  storedEntity,
} from './session/targets';
import type { Opened } from './useOpening';

/** A writing, and for something published the text that its changes are changes of. */
export interface OpenedSession {
  session: EditSession;
  /** The published text; its revision is what the changes are published on. */
  published?: Stored;
}

/** Begins a writing from what the backend holds and from what this browser has kept. */
export function openSession(
  api: InnokylaApi,
  { entity, me, draft, draftBase }: Opened,
): OpenedSession {
  const ref = refOf(entity);
  const common = {
    kind: entity.kind,
    parts: editableParts(entity.kind),
    backup: new Backup(me, entity.id),
  };
  if (entity.status === 'draft') {
    return {
      session: new EditSession({
        ...common,
        saved: storedEntity(entity),
        target: draftTarget(api, ref),
      }),
    };
  }
  const opened: OpenedSession & { published: Stored } = {
    published: storedEntity(entity),
    session: undefined as never, // Made in the next statement, for its target asks for the revision above.
  };
  opened.session = new EditSession({
    ...common,
    saved: draft
      ? {
          content: contentOf(draft),
          revision: draft.revision,
          at: draft.updatedAt,
        }
      : { ...storedEntity(entity), revision: 0 },
    target: ownDraftTarget(api, ref, () => opened.published.revision),
  });
  if (draftBase) opened.session.receive(draftBase, opened.published);
  return opened;
}
