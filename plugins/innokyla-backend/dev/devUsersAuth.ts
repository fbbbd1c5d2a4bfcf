import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

const PROVIDER_ID = 'innokyla-dev-users';
const USER_HEADER = 'x-innokyla-dev-user';

type ExampleUsers = { users: string[] };
type ChosenUser = { user: string };

const authenticator = createProxyAuthenticator<
  ExampleUsers,
  ChosenUser,
  undefined
>({
  async defaultProfileTransform({ user }, ctx) {
    const { entity } = await ctx.findCatalogUser({ entityRef: { name: user } });
    const profile = entity.spec?.profile as
      | { displayName?: string }
      | undefined;
    return { profile: { displayName: profile?.displayName ?? user } };
  },
  initialize({ config }) {
    return { users: config.getStringArray('users') };
  },
  async authenticate({ req }, { users }) {
    const user = req.get(USER_HEADER);
    if (!user || !users.includes(user)) {
      throw new AuthenticationError(
        `The header ${USER_HEADER} must name one of the example users: ${users.join(
          ', ',
        )}`,
      );
    }
    return { result: { user } };
  },
});

/**
 * Sign-in by naming one of the example users, without any proof of who is
 * asking. It takes part only when `auth.providers.innokyla-dev-users` is set,
 * and then stops the start of a backend that is not a development one.
 */
export const devUsersAuthModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'innokyla-dev-users',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        if (!config.has(`auth.providers.${PROVIDER_ID}`)) {
          return;
        }
        if (process.env.NODE_ENV !== 'development') {
          throw new Error(
            `auth.providers.${PROVIDER_ID} lets anybody sign in as anybody, so it is refused unless NODE_ENV is "development"; remove it from the configuration`,
          );
        }
        providers.registerProvider({
          providerId: PROVIDER_ID,
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: ({ result }, ctx) =>
              ctx.signInWithCatalogUser({ entityRef: { name: result.user } }),
          }),
        });
      },
    });
  },
});
