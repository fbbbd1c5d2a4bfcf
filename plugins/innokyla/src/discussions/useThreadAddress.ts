import { useLocation, useSearchParams } from 'react-router-dom';

const POST_HASH = /^#post-(\d{1,9})$/;

/** The place of threads and posts in the address: it holds them wherever the tab stands, on our page or the catalog's. */
export function useThreadAddress() {
  const [params, setParams] = useSearchParams();
  const { hash } = useLocation();

  const searchOf = (thread: string | undefined) => {
    const next = new URLSearchParams(params);
    next.delete('thread');
    next.delete('post');
    next.delete('start');
    if (thread) next.set('thread', thread);
    return next;
  };
  const named = POST_HASH.exec(hash)?.[1] ?? params.get('post');
  const post = Number(named);
  return {
    /** `seq` of the post that the address leads to. */
    post: Number.isInteger(post) && post > 0 ? post : undefined,
    toList: { search: `?${searchOf(undefined)}` },
    toThread: (id: string) => ({ search: `?${searchOf(id)}` }),
    toPost: (id: string, seq: number) => {
      // Not a hash: the browser would scroll to what has that id at the time, which may be drawn elsewhere a moment later.
      const next = searchOf(id);
      next.set('post', String(seq));
      return { search: `?${next}` };
    },
    openThread: (id: string) => setParams(searchOf(id)),
  };
}
