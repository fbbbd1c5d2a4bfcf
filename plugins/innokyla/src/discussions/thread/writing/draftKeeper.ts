import type { PostDraft } from '@innokyla/backstage-plugin-innokyla-common';
import { MAX_POST } from '@innokyla/backstage-plugin-innokyla-common';
import type { InnokylaApi } from '../../../api';
import { statusOf } from '../../../ui/errors';

/** The post that a text answers; what an earlier visit or another device left has its id alone. */
export interface Answered {
  id: string;
  seq?: number;
  author?: string;
}

/** A text that has not been sent. */
export interface DraftText {
  body: string;
  replyTo?: Answered;
}

/** What is kept in the browser: the text, and what the portal is known to have of it. */
export interface KeptDraft extends DraftText {
  /** Revision of the portal's draft; 0 while it has none. */
  base: number;
  /** What that draft says; see `markOf`. */
  saved: string;
}

/** Nothing has been written. */
export const NO_DRAFT: KeptDraft = { body: '', base: 0, saved: '' };

/** Whether the text is kept on the portal: `local` in this browser alone, until the portal can be reached again. */
export type DraftStatus = 'none' | 'saving' | 'saved' | 'local';

/** Milliseconds without a key after which the portal gets the text. */
const PAUSE = 1000;

const markOf = ({ body, replyTo }: DraftText) =>
  body.trim() ? JSON.stringify([body, replyTo?.id ?? null]) : '';

/**
 * Keeps a draft the same in this browser and on the portal. What was written in two places at once is not merged word by
 * word, and neither is dropped: the other text is put below this one, and the person told.
 */
export class DraftKeeper {
  private timer?: ReturnType<typeof setTimeout>;
  private isBusy = false;
  private isStopped = false;
  /** What was last given away to be sent; see `markOf`. */
  private given = '';

  constructor(
    private readonly deps: {
      client: Pick<
        InnokylaApi,
        'getPostDraft' | 'putPostDraft' | 'deletePostDraft'
      >;
      threadId: string;
      get(): KeptDraft;
      set(draft: KeptDraft): void;
      onStatus(status: DraftStatus): void;
      /** Another text has been put below this one. */
      onJoined(): void;
    },
  ) {}

  /** Takes in what the portal has; failing is no harm, the next change tries again. */
  async open(): Promise<void> {
    this.isStopped = false;
    await this.alone(async () => this.meet(await this.fetch()));
  }

  /** The text has changed: the portal gets it a moment after the last key. */
  changed(pause = PAUSE): void {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    if (this.isSaved()) {
      this.tell();
      return;
    }
    this.deps.onStatus('saving');
    this.timer = setTimeout(() => this.push(), pause);
  }

  /** The text is on its way as a post: an answer of the portal that still holds it does not bring it back into the box. */
  give(): void {
    this.given = markOf(this.deps.get());
  }

  /** A post has arrived, and with it the portal has dropped its draft, whatever that said. */
  sent(): void {
    this.deps.set({ ...this.deps.get(), base: 0, saved: '' });
    this.changed();
  }

  /** The connection is back, or the page is about to be left. */
  flush(): void {
    if (!this.isSaved()) this.push();
  }

  stop(): void {
    this.flush();
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private isSaved() {
    const draft = this.deps.get();
    return markOf(draft) === draft.saved;
  }

  private tell() {
    const { saved } = this.deps.get();
    this.deps.onStatus(saved ? 'saved' : 'none');
  }

  private fetch() {
    return this.deps.client.getPostDraft(this.deps.threadId);
  }

  /** One exchange with the portal at a time, or the revisions would not fit. */
  private async alone(exchange: () => Promise<void>) {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      await exchange();
      this.isBusy = false;
      this.changed();
    } catch {
      this.isBusy = false;
      this.deps.onStatus(this.deps.get().body.trim() ? 'local' : 'none');
    }
  }

  private push(): void {
    clearTimeout(this.timer);
    // Too long to be kept there; sending will say so.
    if (this.deps.get().body.length > MAX_POST) {
      this.deps.onStatus('local');
      return;
    }
    this.alone(async () => {
      const { client, threadId } = this.deps;
      const { base, body, replyTo } = this.deps.get();
      const mark = markOf({ body, replyTo });
      try {
        if (mark === '') {
          await client.deletePostDraft(threadId, base);
          this.keep(0, '');
        } else {
          const { revision } = await client.putPostDraft(threadId, base, {
            body,
            ...(replyTo ? { replyTo: replyTo.id } : {}),
          });
          this.keep(revision, mark);
        }
      } catch (error) {
        if (statusOf(error) !== 412) throw error;
        this.meet(await this.fetch());
      }
    });
  }

  private keep(base: number, saved: string) {
    this.set({ ...this.deps.get(), base, saved });
  }

  private set(draft: KeptDraft) {
    // The thread may have been opened anew meanwhile, and been written on.
    if (!this.isStopped) this.deps.set(draft);
  }

  private meet(theirs: PostDraft | undefined) {
    const ours = this.deps.get();
    if (!theirs) {
      // Sent or dropped elsewhere; what has been written here since then stays.
      this.set(this.isSaved() ? NO_DRAFT : { ...ours, base: 0, saved: '' });
      return;
    }
    const replyTo = theirs.replyTo ? { id: theirs.replyTo } : undefined;
    const known = {
      base: theirs.revision,
      saved: markOf({ body: theirs.body, replyTo }),
    };
    if (!ours.body.trim() && known.saved === this.given) {
      // Asked for before it was sent. Dropped like any text that has been taken away.
      this.set({ ...ours, ...known });
    } else if (this.isSaved() || !ours.body.trim()) {
      const same = ours.replyTo?.id === replyTo?.id ? ours.replyTo : replyTo;
      this.set({ body: theirs.body, replyTo: same, ...known });
    } else if (ours.body.includes(theirs.body.trim())) {
      // An earlier state of this very text, whose answer was lost on the way.
      this.set({ ...ours, ...known });
    } else {
      const body = `${ours.body.trimEnd()}\n\n${theirs.body}`;
      this.set({ body, replyTo: ours.replyTo ?? replyTo, ...known });
      this.deps.onJoined();
    }
  }
}
