import { memberListSchema, memberSchema, putMemberSchema } from '../entities';
import { type ApiRoute } from './ApiRoute';

/** Who belongs to a workspace. */
export const MEMBER_ROUTES: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/workspaces/{name}/members',
    summary: 'Members of a workspace',
    response: memberListSchema,
    status: 200,
  },
  {
    method: 'put',
    path: '/workspaces/{name}/members/{ref}',
    summary: 'Sets the role of a user or group',
    body: putMemberSchema,
    response: memberSchema,
    status: 200,
  },
  {
    method: 'delete',
    path: '/workspaces/{name}/members/{ref}',
    summary: 'Takes a member away',
    status: 204,
  },
];
