/** Every operation of the API by its id; an operation without its description does not compile. */
import type * as z from 'zod';
import type { OperationId } from '../routes.ts';
import { clinicOperations } from './clinic-operations.ts';
import { leadOperations } from './lead-operations.ts';
import { listOperations } from './list-operations.ts';
import { messageOperations } from './message-operations.ts';
import type { Operation } from './operation.ts';
import { pageOperations } from './page-operations.ts';
import { privacyOperations } from './privacy-operations.ts';
import { publicOperations } from './public-operations.ts';
import { rulesOperations } from './rules-operations.ts';
import { safetyOperations } from './safety-operations.ts';

/** In an order in which their examples can be called one after another. */
const described = {
  ...publicOperations,
  ...pageOperations,
  ...listOperations,
  ...leadOperations,
  ...safetyOperations,
  ...messageOperations,
  ...clinicOperations,
  ...rulesOperations,
  // Last: it ends with the erase of whom the others are about.
  ...privacyOperations,
} as const satisfies Record<OperationId, Operation>;

export const operations: Readonly<Record<OperationId, Operation>> = described;

/** JSON as it is handed over: nobody changes it on its way. */
type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

type JsonIn<A> = A extends { content: { schema: infer S extends z.ZodType } } ? Frozen<z.input<S>> : never;
type JsonOf<Answers> = { [Status in keyof Answers]: JsonIn<Answers[Status]> }[keyof Answers];

/** What an operation answers as JSON when it refuses nothing; `never` for pages, scripts and sheets. */
export type AnswerOf<K extends OperationId> = K extends OperationId ? JsonOf<(typeof described)[K]['answers']> : never;
