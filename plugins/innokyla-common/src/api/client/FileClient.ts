import { ResponseError } from '@backstage/errors';
import { parseRef } from '../../model/refs';
import type { InnokylaEntity } from '../entities';
import type {
  Attachment,
  CreateAttachmentRequest,
  FilePreview,
  FileText,
  PortalStorage,
  WorkspaceStorage,
} from '../files';
import type { Suggestions } from '../suggestions';
import type { AddVersionRequest, Upload } from '../uploads';
import type { RequestOptions } from './ApiTransport';
import { EntityClient } from './EntityClient';

const documentPath = (ref: string) => {
  const { namespace, name } = parseRef(ref);
  return `/documents/${namespace}/${name}`;
};

/** Path, under the plugin's address, of the bytes of a version; the address of `latest` stays when a newer one comes. */
export const versionContentPath = (
  ref: string,
  version: number | 'latest',
): string => `${documentPath(ref)}/versions/${version}/content`;

/** Path, under the plugin's address, of the newest files of several documents as one ZIP. */
export const documentsZipPath = (refs: readonly string[]): string =>
  `/documents/zip?${new URLSearchParams(refs.map(ref => ['ref', ref]))}`;

/** Calls that concern uploads, the files of documents and attachments. */
export class FileClient extends EntityClient {
  /** State of one's own upload and what was recognised in it. */
  getUpload(id: string, options?: RequestOptions): Promise<Upload> {
    return this.request('GET', `/uploads/${encodeURIComponent(id)}`, {
      options,
    });
  }

  /** One's own uploads that nothing holds yet: unfinished ones to go on with, and finished ones to use. */
  async listUploads(
    workspace?: string,
    options?: RequestOptions,
  ): Promise<Upload[]> {
    const params = new URLSearchParams(workspace ? { workspace } : {});
    const { items } = await this.request<{ items: Upload[] }>(
      'GET',
      `/uploads?${params}`,
      { options },
    );
    return items;
  }

  /** What the text of a checked upload says about a form; empty until its `state` is `done`. */
  getSuggestions(id: string, options?: RequestOptions): Promise<Suggestions> {
    return this.request(
      'GET',
      `/uploads/${encodeURIComponent(id)}/suggestions`,
      { options },
    );
  }

  /** Adds a finished upload, or an earlier version again, to a document as its newest version. */
  addVersion(
    ref: string,
    revision: number,
    body: AddVersionRequest,
    options?: RequestOptions,
  ): Promise<InnokylaEntity> {
    return this.request('POST', `${documentPath(ref)}/versions`, {
      body,
      revision,
      options,
    });
  }

  /** The text of a version by page, or its beginning of so many `characters`. */
  getVersionText(
    ref: string,
    version: number | 'latest',
    options?: RequestOptions & { characters?: number },
  ): Promise<FileText> {
    const { characters, ...rest } = options ?? {};
    const query = characters === undefined ? '' : `?characters=${characters}`;
    return this.request(
      'GET',
      `${documentPath(ref)}/versions/${version}/text${query}`,
      { options: rest },
    );
  }

  /** A DOCX or ODT as simple HTML, to be sanitised where it is shown. */
  getVersionPreview(
    ref: string,
    version: number | 'latest',
    options?: RequestOptions,
  ): Promise<FilePreview> {
    return this.request(
      'GET',
      `${documentPath(ref)}/versions/${version}/preview`,
      { options },
    );
  }

  /**
   * A part of a file, with the person's own token: `start` to `end`, both included, counted from 0. Whole files are better
   * left to the browser, which does not hold them in memory.
   */
  async readBytes(
    contentPath: string,
    range: { start: number; end: number },
    options?: RequestOptions,
  ): Promise<ArrayBuffer> {
    const response = await this.send(contentPath, {
      headers: { Range: `bytes=${range.start}-${range.end}` },
      signal: options?.signal,
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.arrayBuffer();
  }

  /** Makes a finished upload something that posts and sections can show. The same `id` again is the same attachment. */
  createAttachment(
    body: CreateAttachmentRequest,
    options?: RequestOptions,
  ): Promise<Attachment> {
    return this.request('POST', '/attachments', { body, options });
  }

  /** What an attachment is. */
  getAttachment(id: string, options?: RequestOptions): Promise<Attachment> {
    return this.request('GET', `/attachments/${id}`, { options });
  }

  /** How much room the files of a workspace take; for its admins. */
  getWorkspaceStorage(
    workspace: string,
    options?: RequestOptions,
  ): Promise<WorkspaceStorage> {
    return this.request('GET', `/workspaces/${workspace}/storage`, { options });
  }

  /** How much room all files take; for the portal's moderators. */
  getPortalStorage(options?: RequestOptions): Promise<PortalStorage> {
    return this.request('GET', '/storage', { options });
  }
}
