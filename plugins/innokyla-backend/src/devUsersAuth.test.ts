import authPlugin from '@backstage/plugin-auth-backend';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { devUsersAuthModule } from '../dev/devUsersAuth';

describe('Signing in as an example user', () => {
  it('is refused outside development, by a portal that does not start', async () => {
    // Tests run with NODE_ENV "test", which is not development either.
    const started = startTestBackend({
      features: [
        authPlugin,
        devUsersAuthModule,
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:0' },
            app: { baseUrl: 'http://localhost:0' },
            auth: {
              providers: { 'innokyla-dev-users': { users: ['ulkopuolinen'] } },
            },
          },
        }),
      ],
    });
    await expect(started).rejects.toThrow(
      'refused unless NODE_ENV is "development"',
    );
  });
});
