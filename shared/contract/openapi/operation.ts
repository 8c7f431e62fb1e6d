/** How one method of a route is described: what it takes, what it answers, and an example that works. */
import type * as z from 'zod';
import type { ProblemName } from '../expected-error.ts';
import type { Method, routes } from '../routes.ts';

type Rows = typeof routes;

/** `<row> <method>` for every method of every row; what is not described does not compile. */
export type OperationName = { [K in keyof Rows]: `${K} ${Rows[K]['methods'][number]}` }[keyof Rows];

/** A body or an answer in one media type. Without a schema it is text that people read, such as a page. */
export type Content = { mediaType: string; schema?: z.ZodType };

/** One answer that is no problem document. */
export type Described = { description: string; content?: Content; headers?: Readonly<Record<string, string>> };

/**
 * A call that works against the clinics of a fresh local stack: values of path parameters (`…Id` of earlier calls are
 * written `{{name}}`), query, headers and body, and the status that it is answered with.
 */
export type Example = {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  status: number;
};

/** One operation. `method` is repeated in its name. */
export type Operation = {
  summary: string;
  description?: string;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: readonly Content[];
  answers: Readonly<Record<number, Described>>;
  problems: readonly ProblemName[];
  example?: Example;
};

/** The method in an operation's name. */
export const methodOf = (name: OperationName): Method => name.slice(name.indexOf(' ') + 1) as Method;
