import { runInNewContext } from 'node:vm';
import * as z from 'zod';
import { readProperties, type Stack } from '../template/stack.ts';

const functionProperties = z.object({ FunctionCode: z.string() });

const headerValues = z.record(z.string(), z.object({ value: z.string() })).default({});
const answered = z.union([
  z.object({ statusCode: z.number(), headers: headerValues, body: z.string().default('') }),
  z.object({ uri: z.string() }),
]);

/** What a viewer asks for. Header names in lower case; `query` without the question mark. */
export type ViewerRequest = {
  method: string;
  uri: string;
  query: string;
  headers: Readonly<Record<string, string>>;
  requestId: string;
};

/** An answer of its own, or the address to go on with. */
export type ViewerVerdict = z.infer<typeof answered>;

// The service gives a function less than a millisecond. Here the limit only ends a loop without end: a busy machine may
// keep the process waiting for longer than any function runs.
const timeout = 10_000;

/** A query string as functions see it: values are not decoded. */
const queryValues = (query: string): Record<string, { value: string }> =>
  Object.fromEntries(
    query.split('&').flatMap((part) => {
      const [name = '', ...rest] = part.split('=');
      return name === '' ? [] : [[name, { value: rest.join('=') }]];
    }),
  );

/** Makes what runs a CloudFront function of the template (by its ARN) for a request; undefined when there is none. */
export function viewerFunction(
  stack: Stack,
  arn: string | undefined,
): ((request: ViewerRequest) => ViewerVerdict) | undefined {
  const resource = stack.resources('AWS::CloudFront::Function').find(({ id }) => stack.ref(id) === arn);
  if (!resource) return undefined;
  const { FunctionCode } = readProperties(functionProperties, resource);
  return ({ method, uri, query, headers, requestId }) => {
    const values = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));
    const event = {
      context: { requestId },
      request: { method, uri, querystring: queryValues(query), headers: values },
    };
    const result: unknown = runInNewContext(`${FunctionCode}\nJSON.stringify(handler(event));`, { event }, { timeout });
    return answered.parse(JSON.parse(String(result)));
  };
}
