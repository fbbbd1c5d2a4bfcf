import { type RefObject, useEffect, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { type PictureUploads } from '../../pictureUploads';
import type { Session } from '../session';
import { insertPicture } from './insertPicture';
import { addPlaceholder, removePlaceholder } from './placeholders';

/** A picture on its way into the text. */
export interface PendingPicture {
  id: string;
  file: File;
  /** What it shows; absent until the person has said it. */
  alt?: string;
  /** How it is doing, in words; absent when it has arrived. */
  words?: string;
  /** Its address in markdown, once it has arrived. */
  address?: string;
  /** Why it did not get through, in words. */
  problem?: string;
}

/**
 * Pictures on their way into the text. One is put in when it has arrived and the person has said what it shows, so the text
 * never holds a broken or a nameless one. What is typed meanwhile stays, and one that fails leaves nothing behind.
 */
export function usePendingPictures(
  session: RefObject<Session | undefined>,
  uploads: PictureUploads | undefined,
  onAdded: () => void,
) {
  const [pictures, setPictures] = useState<readonly PendingPicture[]>([]);
  const running = useRef(
    new Map<string, { stop: AbortController; mark: HTMLElement }>(),
  );
  const change = (id: string, part: Partial<PendingPicture>) =>
    setPictures(before =>
      before.map(one => (one.id === id ? { ...one, ...part } : one)),
    );

  /** Ends one: its place in the text goes, and what has arrived of it. */
  const end = (id: string) => {
    running.current.get(id)?.stop.abort();
    running.current.delete(id);
    const view = session.current?.editor.view;
    if (view) removePlaceholder(view, id);
  };

  const start = (file: File, at?: number, alt?: string) => {
    const editor = session.current?.editor;
    if (!editor || !uploads) return;
    const id = uuid();
    const stop = new AbortController();
    const mark = document.createElement('span');
    mark.className = 'innokyla-pending-picture';
    mark.contentEditable = 'false';
    const say = (words: string) => {
      mark.textContent = `🖼 ${words}`;
      change(id, { words });
    };
    running.current.set(id, { stop, mark });
    setPictures(before => [...before, { id, file, alt, words: file.name }]);
    mark.textContent = `🖼 ${file.name}`;
    addPlaceholder(editor.view, id, at ?? editor.state.selection.to, mark);
    uploads.send(file, { onState: say, signal: stop.signal }).then(
      address => {
        if (stop.signal.aborted) return;
        mark.textContent = `🖼 ${file.name}`;
        change(id, { address, words: undefined });
      },
      (error: Error) => {
        if (stop.signal.aborted) return;
        end(id);
        change(id, { problem: error.message, words: undefined });
      },
    );
  };

  const latestAdded = useRef(onAdded);
  latestAdded.current = onAdded;
  useEffect(() => {
    const ready = pictures.filter(({ address, alt }) => address && alt);
    const editor = session.current?.editor;
    if (!ready.length || !editor) return;
    for (const { id, address, alt } of ready) {
      insertPicture(
        editor,
        { src: address!, alt: alt! },
        id,
        // A place that was deleted with the text around it: what was asked for still comes, to where the person writes.
        editor.state.selection.to,
      );
      running.current.delete(id);
    }
    setPictures(before => before.filter(one => !ready.includes(one)));
    latestAdded.current();
  }, [pictures, session]);

  useEffect(() => {
    const all = running.current;
    return () => all.forEach(({ stop }) => stop.abort());
  }, []);

  return {
    pictures,
    start,
    describe: (id: string, alt: string) => change(id, { alt }),
    cancel(id: string) {
      end(id);
      setPictures(before => before.filter(one => one.id !== id));
    },
    /** Sends one that failed again, to where the person is now. */
    retry({ id, file, alt }: PendingPicture) {
      setPictures(before => before.filter(one => one.id !== id));
      start(file, undefined, alt);
    },
  };
}
