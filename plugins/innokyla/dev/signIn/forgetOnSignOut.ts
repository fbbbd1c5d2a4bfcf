import { IdentityApi } from '@backstage/frontend-plugin-api';
import { chosenUser } from './chosenUser';

/**
 * The same identity, but signing out also forgets who was chosen. Without it
 * the page that opens after signing out would sign the same person in again.
 */
export function forgetOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      chosenUser.clear();
      await identity.signOut();
    },
  };
}
