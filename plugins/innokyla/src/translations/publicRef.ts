import type { TranslationRef } from '@backstage/frontend-plugin-api';
import { innokylaTranslationRef as ref } from './index';

/**
 * The texts of the screens, for a portal that wants to say something in other words. The keys are those of the message files
 * in `src/translations/messages`, such as `home.title`. They may change with any release: a text is no promise.
 */
// Typed without its keys: else every wording would be a part of the public types.
export const innokylaTranslationRef: TranslationRef<
  'plugin.innokyla',
  { [key: string]: string }
> = ref;
