/** How one operation is described: what it takes, what it answers, and an example that works. */
import type * as z from 'zod';
import type { ProblemName } from '../expected-error.ts';

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

/** One operation, which the route table has by the same id. */
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
