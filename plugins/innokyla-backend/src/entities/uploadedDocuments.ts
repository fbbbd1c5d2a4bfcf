import {
  type createEntitySchema,
  findKind,
  type KindDefinition,
} from '@innokyla/backstage-plugin-innokyla-common';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import { invalidField } from '../http/errors';
import { parse } from '../http/validate';
import type { NewEntity } from './newEntities';

type Request = z.output<typeof createEntitySchema>;
type UploadRequest = NonNullable<Request['uploads']>[number];

/** Throws 400 naming the upload when an entity cannot be made with these files. */
export function demandFiles(
  kind: KindDefinition,
  input: Request,
  spec: Record<string, unknown>,
): void {
  const uploads = input.uploads ?? [];
  if (kind.needsFile && uploads.length !== 1) {
    throw invalidField(
      'uploads',
      `a ${kind.kind} is made of exactly one finished upload`,
    );
  }
  if (kind.kind === 'Document') return;
  uploads.forEach((upload, index) =>
    documentSpecOf(input, spec, [], upload, index),
  );
}

/** The document that an upload of another entity becomes: with the same audience, tied to it. */
export function documentOf(
  input: Request,
  spec: Record<string, unknown>,
  ref: string,
  upload: UploadRequest,
  index: number,
): NewEntity {
  return {
    id: uuid(),
    title: upload.title ?? input.title,
    language: input.language,
    visibility: input.visibility,
    status: input.status,
    spec: documentSpecOf(input, spec, [ref], upload, index),
  };
}

/** Throws 400 naming the field of the upload, for instance a type of document that there is not. */
function documentSpecOf(
  input: Request,
  spec: Record<string, unknown>,
  documents: string[],
  upload: UploadRequest,
  index: number,
): Record<string, unknown> {
  const isApplication = findKind(input.kind)?.kind === 'GrantApplication';
  const documentSpec = {
    type: upload.type ?? (isApplication ? 'application' : 'other'),
    documents,
    years: spec.years,
    regions: spec.regions,
    personalDataChecked: upload.personalDataChecked,
  };
  return parse(
    findKind('Document')!.spec,
    JSON.parse(JSON.stringify(documentSpec)),
    `uploads.${index}`,
  ) as Record<string, unknown>;
}
