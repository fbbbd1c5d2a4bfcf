import type { FieldText } from '../fieldText';
import { openSession } from '../editor/session';

/** An editor on its own, without the page around it: texts are shown in it, pasted into it and read from it. */
export function createTextOf() {
  let current = '';
  const listeners = new Set<() => void>();
  const flushes = new Set<() => void>();
  const text: FieldText = {
    get: () => current,
    write: markdown => {
      current = markdown;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onFlush(flush) {
      flushes.add(flush);
      return () => void flushes.delete(flush);
    },
  };
  const element = document.createElement('div');
  document.body.append(element);
  const session = openSession({
    element,
    text,
    attributes: () => ({}),
    onToolbar() {},
    onLink() {},
    onFiles() {},
    onKey: () => false,
    onSuggest() {},
    triggers: ['@', '#'],
    isPrompt: true,
    names: { peek: () => undefined, find: async () => undefined, keep() {} },
  });
  return {
    element,
    show(markdown: string) {
      current = markdown;
      listeners.forEach(tell => tell());
    },
    // jsdom has no events of the clipboard.
    paste: (html: string) =>
      session.editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent),
    pressAtEnd(key: string, keyCode: number) {
      session.editor.commands.setTextSelection(
        session.editor.state.doc.content.size,
      );
      session.editor.view.dom.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          keyCode,
          bubbles: true,
          cancelable: true,
        }),
      );
    },
    /** The text as it would be saved. */
    written() {
      flushes.forEach(flush => flush());
      return current;
    },
    close() {
      session.close();
      element.remove();
    },
  };
}
