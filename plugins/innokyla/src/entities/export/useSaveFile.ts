import { useApi } from '@backstage/core-plugin-api';
import { useMutation } from '@tanstack/react-query';
import { innokylaApiRef } from '../../api';
import { saveFile } from './saveFile';

/**
 * Saves a file by its path under the plugin's address. It is asked for first with the person's own token: a browser that is
 * sent to an address shows the refusal, or that the connection is gone, in place of the page and what was written there.
 */
export function useSaveFile() {
  const api = useApi(innokylaApiRef);
  return useMutation({
    mutationFn: async (path: string) => {
      await api.checkExport(path);
      await api.allowDownloads();
      saveFile(`${await api.getBaseUrl()}${path}`);
    },
  });
}
