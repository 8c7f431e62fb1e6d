/** Every operation of the API, by row and method; a row without its description does not compile. */
import type { Operation, OperationName } from './operation.ts';
import { publicOperations } from './public-operations.ts';
import { staffOperations } from './staff-operations.ts';

export const operations: Readonly<Record<OperationName, Operation>> = {
  ...publicOperations,
  ...staffOperations,
};
