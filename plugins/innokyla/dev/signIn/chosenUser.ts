const STORAGE_KEY = 'innokyla-dev-user';

/**
 * The example user chosen in this tab. Kept in the session storage, which is
 * the tab's own, so that two people can be signed in side by side.
 */
export const chosenUser = {
  get: () => window.sessionStorage.getItem(STORAGE_KEY) ?? undefined,
  set: (user: string) => window.sessionStorage.setItem(STORAGE_KEY, user),
  clear: () => window.sessionStorage.removeItem(STORAGE_KEY),
};
