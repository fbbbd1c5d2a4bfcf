/** Lets one piece of work at a time through, in the order asked. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work when everything asked before it has ended, well or not. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }
}
