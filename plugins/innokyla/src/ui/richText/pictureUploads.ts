import { createContext, useContext } from 'react';

/** What is told while a picture is on its way. */
export interface PictureSending {
  /** How it is doing, in words. */
  onState(words: string): void;
  /** Ends it, and has what arrived thrown away. */
  signal: AbortSignal;
}

/** The way of pictures into the portal, given to the fields below by the page that knows where they belong. */
export interface PictureUploads {
  /** For the chooser of files. */
  accept: string;
  /** Which pictures are taken, in words. */
  limits: string;
  /** Sends a picture and answers its address in markdown. Rejects with an error whose message is for the person. */
  send(file: File, sending: PictureSending): Promise<string>;
  /** The address a browser shows an uploaded picture from; nothing as long as it may not fetch any. */
  hrefOf(id: string): string | undefined;
}

const Uploads = createContext<PictureUploads | undefined>(undefined);

/** Lets pictures be uploaded into the texts below. */
export const PictureUploadsProvider = Uploads.Provider;

/** The way of pictures into the portal; nothing where there is none. */
export const usePictureUploads = (): PictureUploads | undefined =>
  useContext(Uploads);

const Href = createContext<PictureUploads['hrefOf'] | undefined>(undefined);

/** Lets uploaded pictures be seen in the texts below, where none are uploaded into the text itself. */
export const PictureHrefProvider = Href.Provider;

/** Where a browser shows an uploaded picture from; nothing where no picture can be fetched. */
export function usePictureHref(): PictureUploads['hrefOf'] | undefined {
  const own = useContext(Href);
  const uploads = usePictureUploads();
  return own ?? uploads?.hrefOf;
}
