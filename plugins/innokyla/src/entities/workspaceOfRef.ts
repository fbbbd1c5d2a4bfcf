import { findKind, parseRef } from '@innokyla/backstage-plugin-innokyla-common';

/** Name of the workspace that something of ours belongs to, itself for a workspace; nothing for what is not ours. */
export function workspaceOfRef(ref: string): string | undefined {
  const { kind, namespace, name } = parseRef(ref);
  if (!findKind(kind)) return undefined;
  return kind === 'workspace' ? name : namespace;
}
