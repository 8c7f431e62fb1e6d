/** Every operation of the API, by row and method. */
import type { Operation, OperationName } from './operation.ts';
import { publicOperations } from './public-operations.ts';
import { staffOperations } from './staff-operations.ts';

export const operations: Readonly<Partial<Record<OperationName, Operation>>> = {
  ...publicOperations,
  ...staffOperations,
};
