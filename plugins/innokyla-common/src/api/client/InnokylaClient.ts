import type { Role } from '../../model/envelope';
import type { Member } from '../entities';
import type { RequestOptions } from './ApiTransport';
import { ModerationClient } from './ModerationClient';

/**
 * Typed client of `/api/innokyla`. Every method rejects with a `ResponseError` when the answer is not a success; its
 * `body.error` names the field and the rule, and on 412 holds `currentRevision`.
 */
export class InnokylaClient extends ModerationClient {
  /** Members of a workspace. */
  listMembers(
    workspace: string,
    options?: RequestOptions,
  ): Promise<{ items: Member[] }> {
    return this.request('GET', `/workspaces/${workspace}/members`, {
      options,
    });
  }

  /** Sets the role of a user or group in a workspace. */
  putMember(
    workspace: string,
    ref: string,
    role: Role,
    options?: RequestOptions,
  ): Promise<Member> {
    return this.request(
      'PUT',
      `/workspaces/${workspace}/members/${encodeURIComponent(ref)}`,
      {
        body: { role },
        options,
      },
    );
  }

  /** Takes a member out of a workspace; the last admin stays. */
  removeMember(
    workspace: string,
    ref: string,
    options?: RequestOptions,
  ): Promise<void> {
    return this.request(
      'DELETE',
      `/workspaces/${workspace}/members/${encodeURIComponent(ref)}`,
      { options },
    );
  }
}
