import type { ApiRoute } from './ApiRoute';
import { ENTITY_ROUTES } from './entityRoutes';
import { FILE_ROUTES } from './fileRoutes';
import { FOLLOWING_ROUTES } from './followingRoutes';
import { MEMBER_ROUTES } from './memberRoutes';
import { MODERATION_ROUTES } from './moderationRoutes';
import { THREAD_ROUTES } from './threadRoutes';

export type { ApiRoute } from './ApiRoute';

/** Every JSON route of the API: the OpenAPI document is made of it, and a test holds the backend to it. */
export const API_ROUTES: readonly ApiRoute[] = [
  ...ENTITY_ROUTES,
  ...FILE_ROUTES,
  ...THREAD_ROUTES,
  ...FOLLOWING_ROUTES,
  ...MODERATION_ROUTES,
  ...MEMBER_ROUTES,
];
