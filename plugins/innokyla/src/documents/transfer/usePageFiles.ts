import { useEffect, useRef, useState } from 'react';
import { filesOfDrop, filesOfPaste, type TakenFiles } from './takeFiles';

const carriesFiles = (event: DragEvent) =>
  event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files that are dropped or pasted anywhere on the page, and tells whether some are being dragged over it. What a
 * part of the page has taken itself (`preventDefault`) is left to it.
 */
export function usePageFiles(
  onTake: (taken: TakenFiles, how: 'drop' | 'paste') => void,
  enabled = true,
): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onTake);
  useEffect(() => {
    take.current = onTake;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    // Entering a child fires "leave" on its parent; depth tells when the pointer has truly left the window.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (!depth) setOver(false);
    };
    // Without this the browser would open the file in place of the page.
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (event.defaultPrevented || !event.dataTransfer) return;
      if (!carriesFiles(event)) return;
      event.preventDefault();
      take.current(filesOfDrop(event.dataTransfer), 'drop');
    };
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented) return;
      const files = filesOfPaste(event);
      if (!files.length) return;
      event.preventDefault();
      take.current({ files, folders: [] }, 'paste');
    };
    document.addEventListener('dragenter', enter);
    document.addEventListener('dragleave', leave);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragenter', enter);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
      setOver(false);
    };
  }, [enabled]);
  return enabled && isOver;
}
