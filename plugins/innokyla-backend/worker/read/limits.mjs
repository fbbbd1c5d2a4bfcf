/** Pages, slides or sheets that are read of one file. */
export const MAX_PAGES = 2000;
/** Characters of text that are kept of one file. */
const MAX_TEXT = 5_000_000;

/** Pixels that are drawn at most: a small file can announce a picture that fills the memory. */
export const MAX_PIXELS = 64_000_000;

/** Longest side of a small picture, in pixels. */
export const THUMBNAIL = 320;

/** The pages of a file as they are read, until there is more of them than is kept. */
export class Pages {
  #left = MAX_TEXT;
  /** @type {{ page: number, text: string }[]} */
  pages = [];
  truncated = false;

  /**
   * @param {string} text
   * @returns {boolean} whether there is room for another page
   */
  add(text) {
    if (this.pages.length === MAX_PAGES) {
      this.truncated = true;
      return false;
    }
    this.pages.push({
      page: this.pages.length + 1,
      text: text.slice(0, this.#left),
    });
    this.truncated ||= text.length > this.#left;
    this.#left -= Math.min(text.length, this.#left);
    return !this.truncated;
  }
}
