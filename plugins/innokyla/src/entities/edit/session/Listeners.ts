import type { Part } from './content';

/** Who wants to hear of changes, by part; `*` hears of every one. */
export class Listeners {
  readonly #byPart = new Map<Part | '*', Set<() => void>>();

  /** Answers how to stop hearing. */
  add(part: Part | '*', listener: () => void): () => void {
    const listeners = this.#byPart.get(part) ?? new Set();
    this.#byPart.set(part, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  tell(part: Part | '*'): void {
    this.#byPart.get(part)?.forEach(listener => listener());
    if (part !== '*') this.#byPart.get('*')?.forEach(listener => listener());
  }
}
