import type { Settings } from '@innokyla/backstage-plugin-innokyla-common';
import type { Field } from './form';
import type { useUploadForm } from './useUploadForm';

/** What every part of the form is given. */
export interface PartProps {
  settings: Settings;
  upload: ReturnType<typeof useUploadForm>;
  /** What has to be corrected, in words, by field. */
  errors: ReadonlyMap<Field, string>;
}
