import { useTexts } from '../../translations/useTexts';
import { partOf } from './viewOf';

/** Names a part of a file: page 2, sheet 2, slide 2. */
export function usePartName(mediaType: string): (part: number) => string {
  const t = useTexts();
  const part = partOf(mediaType);
  return number => {
    const page = String(number);
    if (part === 'slide') return t('documents.viewer.slide', { page });
    if (part === 'sheet') return t('documents.viewer.sheet', { page });
    return t('documents.viewer.page', { page });
  };
}
