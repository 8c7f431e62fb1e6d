/** The API's description (readApiDescription): OpenAPI 3.1, made of the route table and the schemas that validate. */
import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { problemDocument } from '../shared/contract/answers/problem-document.ts';
import { problemStatus } from '../shared/contract/expected-error.ts';
import type { Content, Operation } from '../shared/contract/openapi/operation.ts';
import { operations } from '../shared/contract/openapi/operations.ts';
import type { Route } from '../shared/contract/route.ts';
import { type OperationId, routes } from '../shared/contract/routes.ts';

const contentOf = ({ mediaType, schema = z.string() }: Content, example?: unknown) => ({
  [mediaType]: { schema, ...(example !== undefined && { example }) },
});

/** Whether a browser asks it, which gets a page with the status of the problem. */
const isForPeople = ({ answers, body = [] }: Operation): boolean =>
  [...Object.values(answers).map(({ content }) => content), ...body].some(
    (content) =>
      content !== undefined && /^(text\/html|application\/x-www-form-urlencoded|multipart\/)/.test(content.mediaType),
  );

const answersOf = (operation: Operation): ZodOpenApiOperationObject['responses'] => {
  const { answers, problems } = operation;
  const described = Object.entries(answers).map(([status, { description, content, headers = {} }]) => [
    status,
    {
      description,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, text]) => [name, { description: text, schema: { type: 'string' } }]),
      ),
      ...(content && { content: contentOf(content) }),
    },
  ]);
  const byStatus = Map.groupBy(problems, (name) => problemStatus[name]);
  const refused = [...byStatus].map(([status, names]) => [
    String(status),
    {
      description: names.join(' or '),
      content: {
        'application/problem+json': { schema: problemDocument },
        ...(isForPeople(operation) && contentOf({ mediaType: 'text/html' })),
      },
    },
  ]);
  // A page that says 422 and a problem that does: browsers get the page.
  return Object.fromEntries([...refused, ...described]);
};

const pathParameters = (path: string): z.ZodObject | undefined => {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return names.length > 0 ? z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) : undefined;
};

const operationOf = (id: OperationId): ZodOpenApiOperationObject => {
  const { number, path, policy }: Route = routes[id];
  const operation = operations[id];
  const { summary, description, query, headers, body = [], example } = operation;
  const contents = body.map((content, index) => contentOf(content, index === 0 ? example?.body : undefined));
  const role = policy === 'public' ? [] : [`Least role: ${policy === 'member' ? 'any member' : policy}.`];
  return {
    operationId: id,
    tags: [policy === 'public' ? 'Public' : 'Staff'],
    summary: `${number} ${summary}`,
    ...((description || role.length > 0) && {
      description: [...(description ? [description] : []), ...role].join(' '),
    }),
    requestParams: definedOnly({ path: pathParameters(path), query, header: headers }),
    ...(contents.length > 0 && { requestBody: { required: true, content: Object.assign({}, ...contents) } }),
    responses: answersOf(operation),
    security: policy === 'public' ? [] : [{ accessToken: [] }],
  };
};

const definedOnly = <T extends object>(members: T): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;

const pathsOf = (): ZodOpenApiPathsObject => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const id of Object.keys(operations) as OperationId[]) {
    const { path, method } = routes[id];
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(id) };
  }
  return paths;
};

/** The document, made once when the functions are bundled. */
export const openApiDocument = () =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Suitably',
      version: '1',
      summary: 'Suitability screening and lead capture for aesthetic clinics',
      description:
        'A pre-consultation screen, never a diagnosis. Errors are problem documents (RFC 9457) whose type is ' +
        '`urn:suitably:problem:<name>`; browsers that post a form get a page with the same status.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The address that this document came from' }],
    tags: [
      { name: 'Public', description: 'For marketing pages and people; no sign-in' },
      { name: 'Staff', description: 'For the console; rights are those of the membership at the clinic' },
    ],
    components: {
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths: pathsOf(),
  });
