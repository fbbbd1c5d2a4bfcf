import { useApi } from '@backstage/core-plugin-api';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { innokylaApiRef } from '../../api';
import { useLanguage } from '../../ui/format';
import { useMe } from '../useMe';
import { mySettingsKey, putMySettings } from './useMySettings';

const TOLD = 'innokyla.languageTold';

/**
 * Tells the backend which language the person has chosen in the portal, once a visit: notices are written while nobody
 * looks, and only the browser knows the choice. It fails silently; the next visit tells it again.
 */
export function useTellLanguage() {
  const client = useApi(innokylaApiRef);
  const queryClient = useQueryClient();
  const language = useLanguage();
  const me = useMe();
  useEffect(() => {
    const told = `${me} ${language}`;
    if (!me || sessionStorage.getItem(TOLD) === told) return;
    // Before the answer, so that no two tell it at once.
    sessionStorage.setItem(TOLD, told);
    const tell = async () => {
      const known = await client.getMe();
      queryClient.setQueryData(
        mySettingsKey,
        known.language === language
          ? known
          : await putMySettings(client, known, { language }),
      );
    };
    tell().catch(() => sessionStorage.removeItem(TOLD));
  }, [client, queryClient, language, me]);
}
