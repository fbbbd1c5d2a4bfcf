import { createTranslationResource } from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from './ref';

/** This portal's own texts in the languages besides English. */
export const portalTranslations = createTranslationResource({
  ref: portalTranslationRef,
  translations: {
    fi: () => import('./fi'),
    sv: () => import('./sv'),
  },
});
