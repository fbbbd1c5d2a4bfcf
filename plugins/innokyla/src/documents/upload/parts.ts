import type { Settings } from '@innokyla/backstage-plugin-innokyla-common';
import type { Field } from './form';
import type { UploadFormState } from './useUploadForm';

/** What every part of the form is given. */
export interface PartProps {
  settings: Settings;
  upload: UploadFormState;
  /** What has to be corrected, in words, by field. */
  errors: ReadonlyMap<Field, string>;
}
