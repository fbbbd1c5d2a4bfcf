import type { EntityRow, WorkspaceFacts } from '../../entities/rows';
import { type ApiError, conflict, notAllowed } from '../../http/errors';
import type { ThreadRow } from '../rows';

/** Why nobody at all can write into discussions of something now; undefined when somebody can. */
export function whyClosed(
  anchor: Pick<EntityRow, 'status' | 'kind'> | undefined,
  workspace: WorkspaceFacts | undefined,
): ApiError | undefined {
  if (workspace?.archived) {
    return notAllowed(
      'The workspace is archived: its discussions can be read, but nobody can write into them any more.',
    );
  }
  if (anchor?.status === 'archived') {
    return notAllowed(
      'This is archived: its discussions can be read, but nobody can write into them any more.',
    );
  }
  return undefined;
}

/** The answer to somebody who cannot write into a thread: the plainest of what keeps them from it. */
export function refusalOf({
  thread,
  anchor,
  workspace,
}: {
  thread: Pick<ThreadRow, 'locked' | 'hidden_at'>;
  anchor: Pick<EntityRow, 'status' | 'kind'> | undefined;
  workspace: WorkspaceFacts | undefined;
}): ApiError {
  if (thread.hidden_at) {
    return conflict(
      'The thread has been hidden by moderators: nobody can write into it until it is restored.',
    );
  }
  if (thread.locked) {
    return conflict(
      'The thread is locked: nobody can write into it until it is opened again.',
    );
  }
  return (
    whyClosed(anchor, workspace) ??
    notAllowed('Only those who may discuss this can write here.')
  );
}
