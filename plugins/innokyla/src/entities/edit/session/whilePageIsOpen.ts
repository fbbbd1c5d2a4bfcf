/**
 * Tells of the moments in a page's life that matter to unsaved text: the connection is back; the page is being hidden or
 * left, of which hiding is the last that is certain on a phone; and whether leaving has to be asked about. Answers how to
 * stop.
 */
export function whilePageIsOpen(hear: {
  onOnline(): void;
  onLeaving(): void;
  mustAsk(): boolean;
}): () => void {
  const hidden = () => {
    if (document.visibilityState === 'hidden') hear.onLeaving();
  };
  const asking = (event: BeforeUnloadEvent) => {
    if (hear.mustAsk()) event.preventDefault();
  };
  window.addEventListener('online', hear.onOnline);
  window.addEventListener('pagehide', hear.onLeaving);
  window.addEventListener('beforeunload', asking);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('online', hear.onOnline);
    window.removeEventListener('pagehide', hear.onLeaving);
    window.removeEventListener('beforeunload', asking);
    document.removeEventListener('visibilitychange', hidden);
  };
}
