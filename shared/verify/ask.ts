/** One request of a run, and what its answer says, read once. */
import { problemDocument } from '../contract/answers/problem-document.ts';
import type { World } from './step.ts';

/** ms that an answer may take: longer than the gateway waits for a function. */
const patience = 35_000;

/** An answer, its body read. `json` is undefined where the body is none. */
export type Answer = { status: number; headers: Headers; text: string; json: unknown };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Asks without following redirects. Throws what `fetch` throws, and a timeout after 35 s. */
export const ask = async ({ fetch }: World, url: string, init: RequestInit = {}): Promise<Answer> => {
  const headers = new Headers(init.headers);
  // Some firewalls refuse whoever does not say who they are.
  headers.set('user-agent', 'suitably-verify');
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { redirect: 'manual', signal, ...init, headers });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parsed(text) };
};

/** Headers and body of a JSON post. */
export const jsonPost = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** What a page is asked for by a browser. */
export const asPage = { headers: { accept: 'text/html' } } as const;

/** Whether the answer is one of HTML. */
export const isPage = ({ headers }: Answer): boolean => (headers.get('content-type') ?? '').startsWith('text/html');

/** The name and trace of a problem document; undefined when the answer is none. */
export const problemOf = ({ headers, json }: Answer): { name: string; traceId: string } | undefined => {
  const isProblem = (headers.get('content-type') ?? '').startsWith('application/problem+json');
  const read = isProblem ? problemDocument.safeParse(json) : undefined;
  if (!read?.success) return undefined;
  return { name: read.data.type.replace('urn:suitably:problem:', ''), traceId: read.data.traceId };
};

/** A status with the problem that came with it, for a line of a table. */
export const summaryOf = (answer: Answer): string => {
  const problem = problemOf(answer);
  return problem ? `${answer.status} ${problem.name}` : String(answer.status);
};
