/** Bodies and query parameters of the staff API, strictly: a name that is not known is refused, never ignored. */
import type * as z from 'zod';
import { ExpectedError } from '../../contract/expected-error.ts';
import { fieldIssues } from '../../contract/field-issues.ts';
import { mediaType } from '../body/media-type.ts';
import { readJson } from '../body/read-json.ts';
import type { HttpRequest } from '../http-request.ts';

const parsed = <S extends z.ZodType>(schema: S, sent: unknown): z.output<S> => {
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  throw new ExpectedError('validation', 'correctFields', {
    issues: fieldIssues(read.error, sent),
  });
};

/** A JSON body. Throws `unsupported-media-type`, `payload-too-large`, `malformed-body` or `validation`. */
export const readBody = <S extends z.ZodType>(request: HttpRequest, schema: S): z.output<S> => {
  if (mediaType(request) !== 'json') throw new ExpectedError('unsupported-media-type', 'json');
  return parsed(schema, readJson(request.body));
};

/** The query parameters, as text. Throws `validation`, also for a parameter that is there twice. */
export const readQuery = <S extends z.ZodType>({ query }: HttpRequest, schema: S): z.output<S> => {
  const names = [...new Set(query.keys())];
  // A list has the wrong type for every parameter, so it is refused at its name.
  const sent = names.map((name): [string, unknown] => {
    const values = query.getAll(name);
    return [name, values.length === 1 ? values[0] : values];
  });
  return parsed(schema, Object.fromEntries(sent));
};
