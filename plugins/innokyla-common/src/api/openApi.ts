import * as z from 'zod';
import { KINDS } from '../kinds';
import { API_ROUTES, type ApiRoute } from './routes';

const errorSchema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        message: {
          type: 'string',
          description: 'What is wrong and where, for a person to act on',
        },
        issues: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              field: { type: 'string' },
              message: { type: 'string' },
            },
          },
        },
        currentRevision: {
          type: 'integer',
          description: 'On 412: the revision there is now',
        },
      },
      required: ['name', 'message'],
    },
  },
  required: ['error'],
};

/** The contract of `/api/innokyla` as OpenAPI 3.1, derived from the same schemas that requests are checked by. */
export function openApiDocument(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of API_ROUTES) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method]: operation(route),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Innokylä workspaces',
      version: '1',
      description: 'Entities, uploads and discussions of project workspaces',
    },
    servers: [{ url: '/api/innokyla' }],
    security: [{ backstage: [] }],
    paths,
    components: {
      securitySchemes: { backstage: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Error: errorSchema,
        ...Object.fromEntries(
          KINDS.map(kind => [
            `${kind.kind}Spec`,
            jsonSchema(kind.spec, 'input'),
          ]),
        ),
      },
    },
  };
}

/** A zod schema as JSON Schema, as OpenAPI 3.1 and the catalog's model take it. */
export function jsonSchema(
  schema: z.ZodType,
  io: 'input' | 'output',
): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
  });
  return rest;
}

function operation(route: ApiRoute) {
  const failure = (description: string) => ({
    description,
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Error' } },
    },
  });
  return {
    summary: route.summary,
    parameters: [
      ...[...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...Object.entries(route.query ?? {}).map(([name, description]) => ({
        name,
        in: 'query',
        description,
        schema: { type: 'string' },
      })),
      ...(route.ifMatch
        ? [
            {
              name: 'If-Match',
              in: 'header',
              required: true,
              schema: { type: 'string' },
            },
          ]
        : []),
    ],
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: jsonSchema(route.body, 'input') },
            },
          },
        }
      : {}),
    responses: {
      [route.status]: {
        description: 'Success',
        ...(route.response
          ? {
              content: {
                'application/json': {
                  schema: jsonSchema(route.response, 'output'),
                },
              },
            }
          : {}),
      },
      ...(route.body
        ? { 400: failure('Names each broken field and rule') }
        : {}),
      404: failure('Does not exist, or the viewer may not see it'),
      ...(route.ifMatch
        ? { 412: failure('Somebody has changed it meanwhile') }
        : {}),
    },
  };
}
