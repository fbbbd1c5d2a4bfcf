import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  createEntitySchema,
  deriveSchema,
  entityCreatePermission,
  findKind,
  publishSchema,
  restoreSchema,
  updateEntitySchema,
  workspaceCreatePermission,
} from '@innokyla/backstage-plugin-innokyla-common';
import express, { type Request, type Response, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../http/audit';
import { foreignCursor, readCursor, writeCursor } from '../http/cursor';
import { notFound } from '../http/errors';
import { jsonBody } from '../http/jsonBody';
import { etag, ifMatch, onlyKnown, parse, queryText } from '../http/validate';
import type { Viewer } from '../permissions/viewer';
import type { Viewers } from '../permissions/viewers';
import type { EntityDerivation } from './deriveEntity';
import { addDraftRoutes } from './draftRoutes';
import type { Creation, EntityCreation } from './entityCreation';
import type { EntityDrafts } from './entityDrafts';
import { ENTITY, refOfPath } from './entityPath';
import { readEntityQuery } from './entityQuery';
import type { EntityReading } from './entityReading';
import type { EntityService } from './entityService';

/** The longest request that carries an entity: its sections, each at most 200 000 characters, and room for the rest. */
const MAX_ENTITY_BYTES = 8 * 1024 * 1024;

const MAY_NOT_ADD = 'You may not add content in this portal.';

/** Routes of entities of every kind. */
export function createEntityRouter(deps: {
  viewers: Viewers;
  reading: EntityReading;
  entities: EntityService;
  drafts: EntityDrafts;
  creation: EntityCreation;
  derivation: EntityDerivation;
  auditor: AuditorService;
}): Router {
  const { viewers, reading, entities, creation, derivation, auditor } = deps;
  const router = PromiseRouter();
  router.use('/entities', jsonBody(MAX_ENTITY_BYTES));

  router.get('/entities', async (req, res) => {
    const viewer = await viewers.ofRequest(req);
    res.json(await reading.list(viewer, readEntityQuery(req)));
  });

  router.post('/entities', async (req, res) => {
    const viewer = await viewers.personOf(req);
    const input = parse(createEntitySchema, req.body);
    const isWorkspace = findKind(input.kind)?.kind === 'Workspace';
    await viewers.demand(
      req,
      isWorkspace ? workspaceCreatePermission : entityCreatePermission,
      isWorkspace ? 'You may not make workspaces in this portal.' : MAY_NOT_ADD,
    );
    answerMade(
      res,
      await audited(
        auditor,
        req,
        'entity-create',
        { kind: input.kind, id: input.id },
        () => creation.create(viewer, input),
      ),
    );
  });

  router.post(`${ENTITY}/derive`, async (req, res) => {
    const viewer = await viewers.personOf(req);
    const ref = refOfPath(req);
    const input = parse(deriveSchema, req.body);
    await viewers.demand(req, entityCreatePermission, MAY_NOT_ADD);
    const { id, as, workspace } = input;
    answerMade(
      res,
      await audited(
        auditor,
        req,
        'entity-derive',
        { ref, id, as, workspace },
        () => derivation.derive(viewer, ref, input),
      ),
    );
  });

  router.get(ENTITY, async (req, res) => {
    const viewer = await viewers.ofRequest(req);
    const entity = await reading.get(viewer, refOfPath(req));
    res.set('ETag', etag(entity.revision)).json(entity);
  });

  router.put(
    ENTITY,
    change('entity-update', (viewer, ref, revision, req) =>
      entities.update(
        viewer,
        ref,
        revision,
        parse(updateEntitySchema, req.body),
      ),
    ),
  );
  router.post(
    `${ENTITY}/publish`,
    change('entity-publish', (viewer, ref, revision, req) =>
      entities.publish(
        viewer,
        ref,
        revision,
        parse(publishSchema, req.body).visibility,
      ),
    ),
  );
  router.post(
    `${ENTITY}/withdraw`,
    change('entity-withdraw', (viewer, ref, revision) =>
      entities.withdraw(viewer, ref, revision),
    ),
  );
  router.post(
    `${ENTITY}/archive`,
    change('entity-archive', (viewer, ref, revision) =>
      entities.archive(viewer, ref, revision),
    ),
  );
  router.post(
    `${ENTITY}/restore`,
    change('entity-restore', (viewer, ref, revision, req) =>
      entities.restore(
        viewer,
        ref,
        revision,
        parse(restoreSchema, req.body ?? {}).revision,
      ),
    ),
  );

  router.delete(ENTITY, async (req, res) => {
    const viewer = await viewers.personOf(req);
    const ref = refOfPath(req);
    await audited(
      auditor,
      req,
      'entity-delete',
      { ref },
      () => entities.delete(viewer, ref, ifMatch(req)),
      'high',
    );
    res.status(204).end();
  });

  router.get(`${ENTITY}/revisions`, async (req, res) => {
    onlyKnown(req, name => name === 'cursor');
    const viewer = await viewers.ofRequest(req);
    const cursor = queryText(req, 'cursor');
    const { items, next } = await reading.listRevisions(
      viewer,
      refOfPath(req),
      cursor === undefined ? undefined : revisionBefore(cursor),
    );
    res.json({
      items,
      pageInfo: next
        ? {
            nextCursor: writeCursor({
              order: 'revisions',
              key: String(next),
              id: '',
            }),
          }
        : {},
    });
  });

  router.get(`${ENTITY}/revisions/:revision`, async (req, res) => {
    const viewer = await viewers.ofRequest(req);
    if (!/^[1-9]\d{0,8}$/.test(req.params.revision)) throw notFound();
    res.json(
      await reading.getRevision(
        viewer,
        refOfPath(req),
        Number(req.params.revision),
      ),
    );
  });

  addDraftRoutes(router, deps);

  function change(
    eventId: string,
    run: (
      viewer: Viewer,
      ref: string,
      revision: number,
      req: Request,
    ) => ReturnType<EntityService['publish']>,
  ) {
    return async (req: Request, res: Response) => {
      const viewer = await viewers.personOf(req);
      const ref = refOfPath(req);
      const entity = await audited(auditor, req, eventId, { ref }, () =>
        run(viewer, ref, ifMatch(req), req),
      );
      res.set('ETag', etag(entity.revision)).json(entity);
    };
  }

  return router as express.Router;
}

/** 201 for what this request has made, 200 for what the same request has made before. */
function answerMade(res: Response, { entity, made }: Creation): void {
  res
    .status(made ? 201 : 200)
    .set('ETag', etag(entity.revision))
    .json(entity);
}

/** The revision a page of history begins before. */
function revisionBefore(cursor: string): number {
  const { key } = readCursor(cursor, 'revisions');
  if (!/^[1-9]\d{0,8}$/.test(key)) throw foreignCursor();
  return Number(key);
}
