import {
  findKind,
  formatRef,
} from '@innokyla/backstage-plugin-innokyla-common';
import type { EditorView } from '@tiptap/pm/view';

/** The part of an address that names one of our entities, wherever the portal stands. */
const PAGE = /\/innokyla\/([a-z]+)\/([^/]+)\/([^/]+)\/?$/i;

/**
 * The entity whose page is at an address of this portal. Nothing for a thread, a tab or a revision of it: their addresses say
 * more than a title would.
 */
export function refOfPage(address: string): string | undefined {
  if (!/^https?:\/\/\S+$/.test(address)) return undefined;
  try {
    const { origin, pathname, search, hash } = new URL(address);
    if (origin !== window.location.origin || search || hash) return undefined;
    const [, kind, namespace, name] = PAGE.exec(pathname) ?? [];
    if (!kind || !findKind(kind)) return undefined;
    return formatRef({ kind, namespace, name });
  } catch {
    return undefined;
  }
}

/** Puts a reference where the address of a page of ours was pasted; not around words, which such an address makes a link. */
export function pasteReference(view: EditorView, pasted: string): boolean {
  const { state } = view;
  const ref = refOfPage(pasted.trim());
  const type = state.schema.nodes.reference;
  const { $from, empty } = state.selection;
  if (!ref || !empty) return false;
  if (!$from.parent.canReplaceWith($from.index(), $from.index(), type)) {
    return false;
  }
  view.dispatch(
    state.tr.replaceSelectionWith(type.create({ ref }), true).scrollIntoView(),
  );
  return true;
}
