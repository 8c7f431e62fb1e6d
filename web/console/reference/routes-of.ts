import type { ApiDocument, Operation } from '../api/api-document.ts';

/** One method of one path. */
export type ApiRoute = { method: string; path: string; operation: Operation };

/** The routes of a description, in its order. */
export const routesOf = ({ paths }: ApiDocument): ApiRoute[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
