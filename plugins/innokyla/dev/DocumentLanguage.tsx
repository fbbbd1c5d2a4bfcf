import { useEffect } from 'react';
import { useAppLanguage } from './useAppLanguage';

/** Tells the browser and screen readers which language the page is read in. */
export function DocumentLanguage() {
  const { language } = useAppLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return null;
}
