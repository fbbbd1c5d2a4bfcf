/** What was dropped, pasted or chosen. */
export interface TakenFiles {
  files: File[];
  /** Names of folders, which cannot be sent. */
  folders: string[];
}

/** Files and folders of a drop. Must be called while the event is being handled: its list is emptied afterwards. */
export function filesOfDrop(data: DataTransfer): TakenFiles {
  const files: File[] = [];
  const folders: string[] = [];
  const items = Array.from(data.items ?? []).filter(i => i.kind === 'file');
  // A browser gives a folder as a "file" of a few kilobytes that cannot be read; only its entry tells.
  for (const item of items) {
    const entry = item.webkitGetAsEntry?.();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return items.length
    ? { files, folders }
    : { files: Array.from(data.files), folders };
}

const isEditable = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, input:not([type=button], [type=submit])'));

/** Files of a paste; none when it is text that is pasted into a field, which Word sends along with a picture of it. */
export function filesOfPaste(
  event: Pick<ClipboardEvent, 'clipboardData' | 'target'>,
): File[] {
  const data = event.clipboardData;
  if (!data?.files.length) return [];
  const hasText = ['text/html', 'text/rtf'].some(type =>
    data.types.includes(type),
  );
  if (isEditable(event.target) && hasText) return [];
  return Array.from(data.files);
}

const two = (n: number) => String(n).padStart(2, '0');

/**
 * A pasted picture under a name of its own: every browser calls each of them `image.png`. `title` makes a name out of the
 * moment, written so that every system takes it as part of a file's name.
 */
export function nameOfPasted(
  file: File,
  title: (at: string) => string,
  now = new Date(),
): File {
  if (!/^image\.(png|jpe?g|webp)$/i.test(file.name)) return file;
  const day = [
    now.getFullYear(),
    two(now.getMonth() + 1),
    two(now.getDate()),
  ].join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map(two)
    .join('.');
  const ending = file.name.slice(file.name.lastIndexOf('.'));
  return new File([file], `${title(`${day} ${time}`)}${ending}`, {
    type: file.type,
    lastModified: now.getTime(),
  });
}
