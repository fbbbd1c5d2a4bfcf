import { useCallback, useId, useRef, useState } from 'react';
import { lazyPart } from '../lazyPart';
import { FieldFrame } from './FieldFrame';
import { PlainText } from './PlainText';
import { RestingText } from './RestingText';
import type { PicturePlacesRef } from './picturePlaces';
import type { TextBoxProps } from './TextBoxProps';
import { useFieldText } from './fieldText';
import { useNearWindow } from './useNearWindow';

export { flushRichTexts } from './fieldText';

/** Props of `RichTextField`. */
export interface RichTextFieldProps {
  /** Name that the page finds the field by when it has to be corrected (`data-field`). */
  name: string;
  label: string;
  /** What to write about; below the label, and said with it. */
  help?: string;
  error?: string;
  /** Markdown (GFM). */
  value: string;
  /** Language that the text is written in: `fi`, `sv`, `en`. */
  language?: string;
  /**
   * Called with the whole text after the person's own changes only, at most 150 ms after a key, and at once when the field
   * is left, unmounted or the tab hidden; see `flushRichTexts` for reading all fields now.
   */
  onChange(markdown: string): void;
  readOnly?: boolean;
  minRows?: number;
  /**
   * Whether it is a post of a discussion: fewer buttons, people can be mentioned, files are for what stands around the text,
   * and `onChange` is called at every key (in texts of a usual length).
   */
  isPost?: boolean;
  /** Filled with the places of pictures while the editor of a post stands there: what comes from around the text is put in by it. */
  places?: PicturePlacesRef;
  /** Called by Ctrl + Enter or Cmd + Enter, after `onChange`. */
  onSend?(): void;
  /** Puts the keyboard into the text when it appears. */
  takesFocus?: boolean;
}

const plainly = (props: TextBoxProps) => <PlainText {...props} />;

const RichTextEditor = lazyPart<TextBoxProps>(
  'richText',
  () => import('./editor/RichTextEditor').then(module => module.RichTextEditor),
  // Nobody is kept from writing: until the editor is there, and where it cannot be had, the text is written as markdown.
  { waiting: plainly, missing: plainly },
);

/**
 * A text with formatting, stored as markdown. Opening a text does not change it, and what is not touched stays as it was
 * written. The editor is fetched when it is first needed, and stands only where the person is: farther down the text is
 * shown as it will be read, and becomes the editor when it comes near the window, is clicked or gets the keyboard.
 */
export function RichTextField(props: RichTextFieldProps) {
  const { label, help, error, readOnly = false, minRows = 3 } = props;
  const { isPost = false, onSend, takesFocus: isAskedFor = false } = props;
  const id = useId();
  const text = useFieldText(props.value, props.onChange);
  const frame = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(isAskedFor);
  const open = useCallback(() => setIsOpen(true), []);
  useNearWindow(frame, open, !readOnly && !isOpen);
  /** Whether the keyboard is in the field, for the box that takes the place of the one it is in. */
  const hasFocus = useRef(isAskedFor);
  // The same function for good: with another one the editor would be opened anew, and the cursor lost.
  const takesFocus = useCallback(() => hasFocus.current, []);
  const [caret] = useState<{ offset?: number }>({});

  const box: TextBoxProps = {
    name: props.name,
    labelId: `${id}-label`,
    describedBy:
      [help && `${id}-help`, error && `${id}-error`]
        .filter(Boolean)
        .join(' ') || undefined,
    isInvalid: Boolean(error),
    language: props.language,
    minRows,
    text,
    takesFocus,
    caret,
    isPost,
    places: props.places,
    onSend,
  };
  return (
    <FieldFrame
      ref={frame}
      id={id}
      label={label}
      help={help}
      error={error}
      onFocus={() => {
        hasFocus.current = true;
        if (!readOnly) open();
      }}
      onBlur={() => {
        hasFocus.current = false;
      }}
    >
      {isOpen && !readOnly ? (
        <RichTextEditor {...box} />
      ) : (
        <RestingText {...box} isReadOnly={readOnly} />
      )}
    </FieldFrame>
  );
}
