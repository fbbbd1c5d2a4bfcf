import express, {
  type ErrorRequestHandler,
  type RequestHandler,
} from 'express';
import { invalidField, tooLarge } from './errors';
import { demandNoNul } from './nul';

/** Reads a JSON body of at most `maxBytes`; more is a 413 and broken JSON a 400, in words and in the API's own shape. */
export function jsonBody(
  maxBytes: number,
): (RequestHandler | ErrorRequestHandler)[] {
  const explain: ErrorRequestHandler = (error, _req, _res, next) => {
    if (error?.type === 'entity.too.large')
      next(tooLarge('The request', maxBytes));
    else if (error?.status === 400 || error?.status === 415) {
      next(invalidField('body', 'must be valid JSON in UTF-8'));
    } else next(error);
  };
  const demandText: RequestHandler = (req, _res, next) => {
    demandNoNul(req.body);
    next();
  };
  return [express.json({ limit: maxBytes }), explain, demandText];
}
