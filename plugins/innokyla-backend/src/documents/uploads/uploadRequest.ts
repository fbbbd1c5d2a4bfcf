import {
  nameSchema,
  refSchema,
} from '@innokyla/backstage-plugin-innokyla-common';
import { Metadata } from '@tus/server';
import type { Request } from 'express';
import { z } from 'zod';
import { invalidField, tooLarge } from '../../http/errors';
import { parse } from '../../http/validate';
import { cleanFileName } from '../checks/fileName';
import { demandAcceptedName } from '../checks/recogniseFile';
import type { UploadLimits } from './uploadService';

/** What a person wants to upload, as told by the headers. */
export interface UploadRequest {
  fileName: string;
  /** Name of the workspace; of a file for a discussion of ours it is the workspace of what is discussed. */
  workspace?: string;
  /** What is being discussed, when the file is for a post. */
  anchor?: string;
  /** Bytes. */
  size: number;
  /** SHA-256 of the whole file in lower-case hexadecimal digits, when its sender knows it. */
  sha256?: string;
}

const metadataSchema = z
  .object({
    filename: z.string('must be the name of the file').min(1).max(4000),
    workspace: nameSchema.optional(),
    anchor: refSchema.optional(),
    sha256: z
      .string()
      .regex(
        /^[0-9a-f]{64}$/i,
        'must be the SHA-256 of the file, 64 hexadecimal digits',
      )
      .transform(digits => digits.toLocaleLowerCase('en-US'))
      .optional(),
  })
  .refine(({ workspace, anchor }) => workspace ?? anchor, {
    error: 'must name the workspace the file goes into',
    path: ['workspace'],
  });

/** Reads the headers that begin an upload. Every refusal comes before a byte is taken: 400, 413, 415. */
export function parseUploadRequest(
  req: Request,
  limits: UploadLimits,
): UploadRequest {
  const size = parseLength(req);
  const { filename, workspace, anchor, sha256 } = parse(
    metadataSchema,
    parseMetadata(req),
    'Upload-Metadata',
  );
  const fileName = cleanFileName(filename, 'Upload-Metadata.filename');
  if (size > limits.maxSize)
    throw tooLarge(`${fileName} (${size} bytes)`, limits.maxSize);
  demandAcceptedName(fileName, limits.mediaTypes);
  return { fileName, workspace, anchor, size, sha256 };
}

function parseLength(req: Request): number {
  if (req.header('upload-defer-length') !== undefined) {
    throw invalidField(
      'Upload-Defer-Length',
      'is not supported: tell the length of the file in Upload-Length before sending it',
    );
  }
  if (req.header('upload-concat') !== undefined) {
    throw invalidField(
      'Upload-Concat',
      'is not supported: send the file as one upload',
    );
  }
  const text = req.header('upload-length') ?? '';
  if (!/^\d{1,15}$/.test(text)) {
    throw invalidField(
      'Upload-Length',
      'must be the length of the file in bytes',
    );
  }
  if (Number(text) === 0)
    throw invalidField('Upload-Length', 'must not be 0: the file is empty');
  return Number(text);
}

function parseMetadata(req: Request): Record<string, string | null> {
  try {
    return Metadata.parse(req.header('upload-metadata'));
  } catch {
    throw invalidField(
      'Upload-Metadata',
      'must hold filename and workspace, each followed by a space and its value in Base64, divided by a comma',
    );
  }
}
