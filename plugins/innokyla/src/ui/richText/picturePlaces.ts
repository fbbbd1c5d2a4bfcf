/** A picture as markdown names it. */
export interface PlacedPicture {
  src: string;
  /** What it shows, in words. */
  alt: string;
}

/** Where pictures that come from around a text go in it. */
export interface PicturePlaces {
  /** Keeps a place for one on its way: where it was dropped just now, else at the cursor. */
  mark(id: string, words: string): void;
  /** Gives the place up. */
  unmark(id: string): void;
  /** Puts one into its place, or to the cursor when it has none. */
  put(picture: PlacedPicture, id?: string): void;
}

/** The places of the text that is open; nothing while there is no editor, but a plain box. */
export interface PicturePlacesRef {
  current?: PicturePlaces;
}
