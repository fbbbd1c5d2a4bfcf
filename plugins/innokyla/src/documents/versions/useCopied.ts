import { useCallback, useState } from 'react';
import { useTexts } from '../../translations/useTexts';

/** Copies addresses and says that it was done; where the browser does not allow it, shows the address instead. */
export function useCopied() {
  const t = useTexts();
  const [said, setSaid] = useState<string>();
  const copy = useCallback(
    async (address: string, done: string) => {
      try {
        await navigator.clipboard.writeText(address);
        setSaid(done);
      } catch {
        setSaid(t('documents.versions.notCopied', { address }));
      }
    },
    [t],
  );
  return { said, copy, say: setSaid };
}
