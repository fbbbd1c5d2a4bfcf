import { readFileSync } from 'node:fs';
import path from 'node:path';

const uploads = path.resolve(__dirname, '../../../examples/uploads');

const MEDIA_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * A file of the examples with a remark at its end that no reader shows: the same bytes a second time in one portal, by
 * another test or another run, are recognised and asked about.
 */
export function exampleFile(name: string) {
  const bytes = readFileSync(path.join(uploads, name));
  const ending = name.split('.').pop()!;
  const remark = Buffer.from(`% ${Date.now()}${Math.random()}\n`);
  const buffer = Buffer.concat([bytes, remark]);
  // A ZIP announces the length of the remark, in the last two bytes before it.
  if (ending === 'docx') buffer.writeUInt16LE(remark.length, bytes.length - 2);
  return { name, mimeType: MEDIA_TYPES[ending], buffer };
}
