import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

/** Where the fake client says that the plugin's addresses begin. */
export const PLUGIN_URL = 'http://localhost:7007/api/innokyla';

/** A server that lets the browser fetch files, for the tests of the file that calls it. Handlers of a test come first. */
export function serveFiles() {
  const server = setupServer(
    http.get(`${PLUGIN_URL}/.backstage/auth/v1/cookie`, () =>
      HttpResponse.json({
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      }),
    ),
  );
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  return server;
}
