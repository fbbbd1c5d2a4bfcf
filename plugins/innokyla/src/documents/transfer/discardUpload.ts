import { Upload } from 'tus-js-client';
import type { TusOptions } from './tusTransfer';

/** Lets the portal throw away an upload that nothing holds. What cannot be reached now expires by itself. */
export async function discardUpload(
  id: string,
  options: Pick<TusOptions, 'getBaseUrl' | 'getToken'>,
): Promise<void> {
  const baseUrl = await options.getBaseUrl();
  await Upload.terminate(`${baseUrl}/uploads/${encodeURIComponent(id)}`, {
    retryDelays: null,
    onBeforeRequest: async request => {
      const token = await options.getToken();
      if (token) request.setHeader('Authorization', `Bearer ${token}`);
    },
  });
}
