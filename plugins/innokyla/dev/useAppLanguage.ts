import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';

/** The portal's language, the languages to choose from, and how to choose. */
export function useAppLanguage() {
  const languageApi = useApi(appLanguageApiRef);
  const [language, setLanguage] = useState(languageApi.getLanguage().language);

  useEffect(() => {
    const subscription = languageApi
      .language$()
      .subscribe(next => setLanguage(next.language));
    return () => subscription.unsubscribe();
  }, [languageApi]);

  return {
    language,
    languages: languageApi.getAvailableLanguages().languages,
    choose: (next: string) => languageApi.setLanguage(next),
  };
}
