import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

/** Answers one call: its JSON, or for a service that speaks XML the document. */
export type Answer = (operation: string, input: Record<string, unknown>) => unknown;

/**
 * Services of AWS for one test file: clients that are made while it runs call `answer`, which may be changed between
 * tests. Every call is noted.
 */
export function fakeAws() {
  const calls: { operation: string; input: Record<string, unknown> }[] = [];
  const fake = { calls, answer: ((operation) => `no answer to ${operation}`) as Answer };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const target = String(request.headers['x-amz-target'] ?? '');
    const form = Object.fromEntries(new URLSearchParams(body));
    const operation = target ? (target.split('.').at(-1) ?? '') : (form.Action ?? '');
    const input = target ? JSON.parse(body) : form;
    calls.push({ operation, input });
    const answered = fake.answer(operation, input);
    response.setHeader('content-type', target ? 'application/x-amz-json-1.1' : 'text/xml');
    response.end(target ? JSON.stringify(answered) : String(answered));
  });
  const names = ['AWS_ENDPOINT_URL', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const;
  const before = names.map((name) => process.env[name]);
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env.AWS_ACCESS_KEY_ID = 'operator';
    process.env.AWS_SECRET_ACCESS_KEY = 'local';
  });
  afterAll(() => {
    for (const [index, name] of names.entries()) {
      if (before[index] === undefined) delete process.env[name];
      else process.env[name] = before[index];
    }
    server.closeAllConnections();
    server.close();
  });
  return fake;
}
