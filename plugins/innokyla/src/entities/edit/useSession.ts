import {
  createContext,
  useCallback,
  useContext,
  useSyncExternalStore,
} from 'react';
import type { EditSession } from './session/EditSession';
import type { EditStatus } from './session/editStatus';
import type { Part } from './session/content';

const Session = createContext<EditSession | undefined>(undefined);

/** Gives the writing to the fields below. */
export const SessionProvider = Session.Provider;

/** The writing that a field belongs to. */
export function useSession(): EditSession {
  const session = useContext(Session);
  if (!session) throw new Error('A field of an entity stands outside its form');
  return session;
}

/** What stands in a part, and how to write it. Only a change of that part draws the component again. */
export function usePart<T = unknown>(
  part: Part,
): [T | undefined, (value: T | undefined) => void] {
  const session = useSession();
  const value = useSyncExternalStore(
    useCallback(notify => session.subscribe(part, notify), [session, part]),
    () => session.read(part) as T | undefined,
  );
  const change = useCallback(
    (next: T | undefined) => session.write(part, next),
    [session, part],
  );
  return [value, change];
}

/**
 * Something of the status, for instance what is wrong in one part. It must be the same object while it is the same, or
 * the component is drawn at every change of anything.
 */
export function useEditStatus<T>(select: (status: EditStatus) => T): T {
  const session = useSession();
  return useSyncExternalStore(
    useCallback(notify => session.subscribe('*', notify), [session]),
    () => select(session.status),
  );
}
