import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import {
  FileTarget,
  type PostFiles,
  PostFilesField,
} from '../../documents/attachments';
import { useFileAccess } from '../../documents/useFileAccess';
import { PictureHrefProvider } from '../../ui/richText/pictureUploads';
import { usePicturesInText } from './usePicturesInText';
import { usePostProblem } from './usePostProblem';
import { flushRichTexts, RichTextField } from '../../ui/richText/RichTextField';

/** Props of `PostField`. */
export interface PostFieldProps {
  /** Name that the page finds the field by when it has to be corrected (`data-field`). Default: `body`. */
  name?: string;
  label: string;
  /** Markdown (GFM), with mentions and references as autolinks. */
  value: string;
  onChange(markdown: string): void;
  /** Called by Ctrl + Enter or Cmd + Enter, after `onChange`. */
  onSend?(): void;
  error?: string;
  help?: string;
  /** Puts the keyboard into the field when it appears, because the person has just asked for it. */
  takesFocus?: boolean;
  /** The files of the post: they can be dropped and pasted onto the text, and stand below it. */
  files?: PostFiles;
}

/**
 * The text of a post that is being written, and its files. The same editor as that of models, made for posts; as long as
 * its code is on its way, and where it cannot be fetched, a plain box with the same text.
 *
 * For an empty one after sending, give it another `key`, with `takesFocus`.
 */
export function PostField(props: PostFieldProps) {
  const { name = 'body', value, onChange, files } = props;
  const problem = usePostProblem(value);
  const place = useRef<HTMLDivElement>(null);
  const access = useFileAccess({ enabled: value.includes('attachment:') });
  const hrefOf =
    access.state === 'ready'
      ? (id: string) => access.hrefOf(`/attachments/${id}/content?inline=true`)
      : undefined;

  const pictures = usePicturesInText(files, markdown =>
    onChange(value.trim() ? `${value.trimEnd()}\n\n${markdown}` : markdown),
  );

  // A long text is handed over a moment late: a form that is sent must be drawn with all of it before it looks.
  useEffect(() => {
    const form = place.current?.closest('form');
    const hand = () => flushSync(flushRichTexts);
    form?.addEventListener('submit', hand, { capture: true });
    return () => form?.removeEventListener('submit', hand, { capture: true });
  }, []);

  const text = (
    <RichTextField
      isPost
      name={name}
      label={props.label}
      help={props.help}
      error={props.error ?? problem}
      value={value}
      onChange={onChange}
      onSend={props.onSend}
      takesFocus={props.takesFocus}
      places={pictures.places}
    />
  );
  return (
    <div ref={place}>
      <PictureHrefProvider value={hrefOf}>
        {files ? (
          <FileTarget files={files} onTaken={pictures.keepPlaces}>
            {text}
          </FileTarget>
        ) : (
          text
        )}
      </PictureHrefProvider>
      {files && <PostFilesField files={files} onInsert={pictures.insert} />}
    </div>
  );
}
