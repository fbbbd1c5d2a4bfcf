import { useTexts } from '../../../translations/useTexts';

/** Words that the buttons of a field of many are told by. */
export function useManyTexts() {
  const t = useTexts();
  return {
    clear: t('edit.field.clear'),
    open: t('edit.field.open'),
    close: t('common.action.close'),
    none: t('common.none'),
  };
}
