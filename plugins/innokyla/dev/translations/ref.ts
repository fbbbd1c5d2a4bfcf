import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** The texts of this portal itself; the plugin brings its own. */
export const portalTranslationRef = createTranslationRef({
  id: 'innokyla-dev-portal',
  messages: {
    language: { label: 'Language' },
    signIn: {
      title: 'Sign in',
      lead: 'Choose who you are. This is a try-out portal, so no password is needed.',
      failed: {
        title: 'Signing in did not work',
        advice:
          'The portal may still be starting. Wait a moment and try again.',
        retry: 'Try again',
        chooseAnother: 'Choose another user',
      },
    },
    nav: {
      workspaces: 'Workspaces',
      search: 'Search',
      catalog: 'Catalogue',
      notifications: 'Notifications',
      settings: 'Settings',
      signOut: 'Sign out',
      menu: 'Menu',
    },
    user: {
      lappiWorker: {
        name: 'Project worker, Lapland',
        place: 'Workspace: Lapland (member)',
        does: 'Writes applications and operating models of the Lapland project.',
      },
      lappiAdmin: {
        name: 'Project admin, Lapland',
        place: 'Workspace: Lapland (admin)',
        does: 'Decides who belongs to the workspace of Lapland.',
      },
      keskiSuomiWorker: {
        name: 'Project worker, Central Finland',
        place: 'Workspace: Central Finland (admin)',
        does: 'Looks for models of other regions before the next application.',
      },
      coordinator: {
        name: 'Programme coordinator',
        place: 'Workspace: the programme Järjestö 2.0 (admin)',
        does: 'Sees all workspaces and what is due.',
      },
      expert: {
        name: 'Expert',
        place: 'Expert in the workspaces',
        does: 'Reads and answers questions, does not edit.',
      },
      moderator: {
        name: 'Moderator',
        place: 'The whole portal',
        does: 'Looks after the discussions and hides what does not belong.',
      },
      outsider: {
        name: 'Outsider',
        place: 'No workspace',
        does: 'Sees only what is published to the whole portal.',
      },
    },
  },
});
