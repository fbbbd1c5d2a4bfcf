import type { Attachment } from '@innokyla/backstage-plugin-innokyla-common';
import { useEffect, useRef } from 'react';
import {
  isPicture,
  pictureInText,
  type PostFiles,
} from '../../documents/attachments';
import type { QueuedFile } from '../../documents/transfer';
import type { PicturePlacesRef } from '../../ui/richText/picturePlaces';

/** Pictures among the files of a post that go into its text: to the cursor, or where they were dropped. */
export function usePicturesInText(
  files: PostFiles | undefined,
  /** Puts markdown below the text, where there is no editor. */
  append: (markdown: string) => void,
) {
  const { current: places } = useRef<PicturePlacesRef>({});
  const insert = (file: Attachment, id?: string) => {
    const picture = pictureInText(file);
    if (places.current) places.current.put(picture, id);
    else append(`![${picture.alt}](${picture.src})`);
  };
  const latestInsert = useRef(insert);
  latestInsert.current = insert;

  const { attached, files: coming, awaited, setAwaited, take } = files ?? {};
  const latestTake = useRef(take);
  latestTake.current = take;
  // What is put into the text draws the form anew, and may bring us here again before the list is shorter.
  const placed = useRef(new Set<string>());
  useEffect(() => {
    if (!awaited?.length) return;
    const arrived = awaited.flatMap(
      id => attached!.find(file => file.id === id) ?? [],
    );
    for (const file of arrived) {
      if (placed.current.has(file.id)) continue;
      placed.current.add(file.id);
      // The portal looks into files: what is called a picture may be none, and stays below the text.
      if (isPicture(file)) {
        latestInsert.current(file, file.id);
        latestTake.current!(file.id);
      } else places.current?.unmark(file.id);
    }
    const isComing = (id: string) => coming!.some(file => file.id === id);
    const left = awaited.filter(isComing);
    if (left.length === awaited.length) return;
    const isArrived = (id: string) => arrived.some(file => file.id === id);
    awaited
      .filter(id => !isComing(id) && !isArrived(id))
      .forEach(id => places.current?.unmark(id));
    setAwaited!(left);
  }, [attached, coming, awaited, setAwaited, places]);

  return {
    places,
    insert: (file: Attachment) => insert(file),
    /** Keeps places for the pictures among files that were dropped or pasted just now. */
    keepPlaces(taken: readonly QueuedFile[]) {
      const { current } = places;
      const pictures = taken.filter(
        ({ file, state }) =>
          file?.type.startsWith('image/') && state.name !== 'failed',
      );
      if (!current || !pictures.length) return;
      pictures.forEach(({ id, name }) => current.mark(id, name));
      setAwaited!(before => [...before, ...pictures.map(({ id }) => id)]);
    },
  };
}
