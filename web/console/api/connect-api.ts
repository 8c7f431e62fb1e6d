import type * as z from 'zod';
import type { ApiTexts } from '../../../shared/texts/en/console/api.ts';
import type { Texts } from '../texts/load-texts.ts';
import { ApiProblem } from './api-problem.ts';
import { isProblem, readProblem } from './read-problem.ts';

/** An answer that was read, with the version that a later change has to name, and the path of its next part if any. */
export type Answer<T> = { data: T; etag: string | undefined; next: string | undefined };

/** A request that changes something. */
export type Change = { method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; body?: unknown; ifMatch?: string };

/** The API as the console calls it. Every method throws an `ApiProblem` for what the API refuses. */
export type Api = {
  /** Reads JSON. Throws a defect when the answer is not what the schema says: the API and the console have drifted. */
  read: <T>(schema: z.ZodType<T>, path: string, signal?: AbortSignal) => Promise<Answer<T>>;
  /** Changes something and reads the answer. */
  change: <T>(schema: z.ZodType<T>, path: string, change: Change) => Promise<Answer<T>>;
  /** Reads a file as it is: its text, and the path of its next part if there is one. */
  download: (path: string) => Promise<Omit<Answer<string>, 'etag'>>;
};

type Line = {
  /** Origin of the API; empty for the page's own. */
  url: string;
  accessToken: () => Promise<string>;
  /** Called when the API no longer accepts the token. */
  onSignedOut: () => void;
  /** What is spoken: the API answers in the same language. */
  texts: Pick<Texts, 'api' | 'lang'>;
};

/** The path of the next part, as `Link` names it. */
const nextPath = ({ headers }: Response): string | undefined =>
  /^<(\/[^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];

const parsed = async <T>(schema: z.ZodType<T>, response: Response, { notUnderstood }: ApiTexts): Promise<Answer<T>> => {
  const read = schema.safeParse(response.status === 204 ? {} : await response.json().catch(() => undefined));
  if (!read.success) throw new Error(notUnderstood, { cause: read.error });
  return { data: read.data, etag: response.headers.get('etag') ?? undefined, next: nextPath(response) };
};

/** Connects to the API with the tokens of a session. */
export const connectApi = ({ url, accessToken, onSignedOut, texts: { api: texts, lang } }: Line): Api => {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    const token = await accessToken().catch(() => '');
    headers.set('accept-language', lang);
    headers.set('authorization', `Bearer ${token}`);
    const options: RequestInit = { ...init, headers, cache: 'no-store', credentials: 'omit', redirect: 'error' };
    const response = await fetch(`${url}${path}`, options).catch((error: Error) => {
      if (error.name === 'AbortError') throw error;
      throw new ApiProblem('unavailable', texts.unreachable, { cause: error });
    });
    if (response.ok) return response;
    const problem = await readProblem(response, texts);
    if (!isProblem(problem, 'unauthenticated')) throw problem;
    onSignedOut();
    throw new ApiProblem('unauthenticated', texts.sessionEnded, { cause: problem });
  };
  return {
    read: async (schema, path, signal) => parsed(schema, await ask(path, { signal }), texts),
    change: async (schema, path, { method, body, ifMatch }) => {
      const headers: Record<string, string> = ifMatch ? { 'if-match': ifMatch } : {};
      if (body !== undefined) headers['content-type'] = 'application/json';
      return parsed(
        schema,
        await ask(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }),
        texts,
      );
    },
    download: async (path) => {
      const response = await ask(path);
      return { data: await response.text(), next: nextPath(response) };
    },
  };
};
