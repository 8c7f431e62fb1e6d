/** Every operation of the API by its id; an operation without its description does not compile. */
import type { OperationId } from '../routes.ts';
import type { Operation } from './operation.ts';
import { publicOperations } from './public-operations.ts';
import { staffOperations } from './staff-operations.ts';

export const operations: Readonly<Record<OperationId, Operation>> = {
  ...publicOperations,
  ...staffOperations,
};
