import type { FieldText } from './fieldText';
import type { PicturePlacesRef } from './picturePlaces';

/** What every form of the field's box is given: the resting one, the plain one and the editor. */
export interface TextBoxProps {
  name: string;
  labelId: string;
  /** Ids of what is said about the field. */
  describedBy: string | undefined;
  isInvalid: boolean;
  language: string | undefined;
  minRows: number;
  text: FieldText;
  /** Whether the box, when it appears, takes over the keyboard from the one it replaces. */
  takesFocus(): boolean;
  /** Where in the markdown the plain box's cursor was, for the editor that replaces it. */
  caret: { offset?: number };
  /** Whether it is a post that is written: fewer buttons, people can be mentioned, files are for the page around it. */
  isPost: boolean;
  /** To be filled with the places of pictures, of a post. */
  places: PicturePlacesRef | undefined;
  /** Ctrl + Enter or Cmd + Enter. */
  onSend: (() => void) | undefined;
}
