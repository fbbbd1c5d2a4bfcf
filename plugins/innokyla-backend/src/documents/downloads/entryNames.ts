import { cleanFileName, extensionOf } from '../checks/fileName';

/** What Windows lets into no file name. */
const FORBIDDEN = /[<>:"|?*]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Two names that one folder of Windows or of a Mac cannot hold side by side. */
const keyOf = (name: string) =>
  name.normalize('NFC').toLocaleLowerCase('en-US');

/**
 * Names for files that stand in one folder: safe on every system and each different from the others. The second of a name gets
 * a number, as a browser does it: "muistio (2).pdf".
 */
export function entryNames(fileNames: readonly string[]): string[] {
  const taken = new Set<string>();
  return fileNames.map(fileName => {
    const name = cleanFileName(fileName.replace(FORBIDDEN, '_')).replace(
      RESERVED,
      '_$&',
    );
    const extension = extensionOf(name);
    const stem = extension ? name.slice(0, -extension.length - 1) : name;
    let unique = name;
    for (let number = 2; taken.has(keyOf(unique)); number++) {
      unique = `${stem} (${number})${extension && name.slice(stem.length)}`;
    }
    taken.add(keyOf(unique));
    return unique;
  });
}
