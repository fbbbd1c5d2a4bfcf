import { type EditContent, type Part, read, same, write } from './content';
import { mergeContent, type Merged } from './mergeContent';

/*
 * What has been written and is not yet with the backend, kept in this browser: changed parts with what they were changed
 * from, so that a later visit can tell my change from everybody else's. Written at once, because a tab may be closed at
 * any moment; of one person's own, because a computer may be shared.
 */

interface Kept {
  [part: Part]: { mine: unknown; base: unknown };
}

const keyOf = (me: string, id: string) => `innokyla.edit.${me}.${id}`;

function load(key: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** Keeps unsaved text of one person and one entity in the browser. */
export class Backup {
  readonly #key: string;
  /** Parts that this tab has kept; another tab may be writing others. */
  #own = new Set<Part>();

  constructor(me: string, entityId: string) {
    this.#key = keyOf(me, entityId);
  }

  /** Keeps what differs from what is saved, and forgets the rest. Answers whether the browser could keep it. */
  keep(parts: readonly Part[], saved: EditContent, mine: EditContent): boolean {
    const kept = load(this.#key);
    for (const part of parts) {
      const [base, text] = [read(saved, part), read(mine, part)];
      if (!same(base, text)) {
        kept[part] = { mine: text ?? null, base: base ?? null };
        this.#own.add(part);
      } else if (this.#own.delete(part)) {
        delete kept[part];
      }
    }
    return this.#store(kept);
  }

  /** What was kept, brought together with what is saved now. */
  restore(parts: readonly Part[], saved: EditContent): Merged {
    const kept = load(this.#key);
    let [base, mine] = [saved, saved];
    for (const part of parts) {
      if (!kept[part]) continue;
      this.#own.add(part);
      base = write(base, part, kept[part].base ?? undefined);
      mine = write(mine, part, kept[part].mine ?? undefined);
    }
    return mergeContent(parts, base, mine, saved);
  }

  /** Forgets what this tab has kept: it is out, or dropped. What another tab has written is not this one's to forget. */
  forget(): void {
    const kept = load(this.#key);
    for (const part of this.#own) delete kept[part];
    this.#own.clear();
    this.#store(kept);
  }

  #store(kept: Kept): boolean {
    try {
      if (Object.keys(kept).length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }
}
