import type { ErrorRequestHandler } from 'express';

/** Puts the instant from which a refused request will be taken (`retryAt` of the error) into the header for it. */
export const tellWhenAgain: ErrorRequestHandler = (error, _req, res, next) => {
  const { statusCode, retryAt } = error as {
    statusCode?: number;
    retryAt?: string;
  };
  if (statusCode === 429 && retryAt) {
    const seconds = Math.ceil((Date.parse(retryAt) - Date.now()) / 1000);
    res.setHeader('Retry-After', Math.max(1, seconds));
  }
  next(error);
};
