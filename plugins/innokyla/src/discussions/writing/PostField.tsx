import {
  FileTarget,
  type PostFiles,
  PostFilesField,
} from '../../documents/attachments';
import { MarkdownField } from '../MarkdownField';

/** Props of `PostField`. */
export interface PostFieldProps {
  label: string;
  /** Markdown (GFM). */
  value: string;
  onChange(markdown: string): void;
  /** Called by Ctrl + Enter or Cmd + Enter. */
  onSend?(): void;
  error?: string;
  help?: string;
  /** Puts the keyboard into the field when it appears, because the person has just asked for it. */
  takesFocus?: boolean;
  /** Ref of what is being discussed. */
  anchor?: string;
  /** The files of the post: they can be dropped and pasted onto the text, and stand below it. */
  files?: PostFiles;
}

/** The text of a post that is being written, and its files. */
export function PostField({ anchor: _, files, ...props }: PostFieldProps) {
  if (!files) return <MarkdownField {...props} />;
  return (
    <>
      <FileTarget files={files}>
        <MarkdownField {...props} />
      </FileTarget>
      <PostFilesField
        files={files}
        onInsert={markdown =>
          props.onChange(
            props.value.trim()
              ? `${props.value.trimEnd()}\n\n${markdown}`
              : markdown,
          )
        }
      />
    </>
  );
}
