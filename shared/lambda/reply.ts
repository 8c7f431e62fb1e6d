/** What a handler answers, and how it becomes the gateway's result. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpRequest } from './http-request.ts';

/** An answer before it is the gateway’s. `J` is its JSON, by the schema of its operation. */
export type Reply<J = never> = {
  status: number;
  headers?: Readonly<Record<string, string>>;
  /** A JSON body; `html` is a page, `script` a script, `text` what its content type says. None of them: an empty body. */
  json?: J;
  html?: string;
  script?: string;
  text?: string;
  contentType?: string;
};

/** A rendered page with the headers that belong to it, such as its content security policy. */
export type Page = { html: string; headers: Readonly<Record<string, string>> };

/** On every answer. Pages bring their own content security policy; everything else may load nothing at all. */
const always: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const bodyOf = ({ json, html, script, text }: Reply<unknown>): string =>
  html ?? script ?? text ?? (json === undefined ? '' : JSON.stringify(json));

const typeOf = ({ json, html, script, text, contentType }: Reply<unknown>): Record<string, string> => {
  if (text !== undefined) return { 'Content-Type': contentType ?? 'text/plain; charset=utf-8' };
  if (html !== undefined) return { 'Content-Type': 'text/html; charset=utf-8' };
  if (script !== undefined) return { 'Content-Type': 'text/javascript; charset=utf-8' };
  return json === undefined ? {} : { 'Content-Type': contentType ?? 'application/json' };
};

/** `Vary` with one header of the request more that the answer depends on. */
export const varying = (headers: Reply['headers'], name: string): string =>
  [headers?.Vary, name].filter(Boolean).join(', ');

/** Below this many characters, compressing costs more than it saves. */
const worthwhile = 1_400;

/** Brotli saves a tenth of what a person waits for. A page is made anew for each of them, a script is kept on the way. */
const brotli = (body: string, { script }: Reply<unknown>): Buffer =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: script === undefined ? 8 : 11 } });

const encodings = [
  { name: 'br', taken: /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i, pack: brotli },
  { name: 'gzip', taken: /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i, pack: (body: string) => gzipSync(body) },
];

/** The best that a browser takes. */
const encodingFor = ({ headers }: HttpRequest) =>
  encodings.find(({ taken }) => taken.test(headers['accept-encoding'] ?? ''));

/**
 * Pages and scripts go out compressed: nothing in front of us does it for what may not be cached. They hold no secret
 * beside what a stranger may have typed, so their length tells nothing (no session, no token that lets anybody act).
 */
const encoded = (reply: Reply<unknown>, request: HttpRequest, headers: Record<string, string>) => {
  const body = request.method === 'HEAD' ? '' : bodyOf(reply);
  if (reply.html === undefined && reply.script === undefined) return { headers, body };
  const vary = varying(headers, 'Accept-Encoding');
  const encoding = encodingFor(request);
  if (body.length < worthwhile || !encoding) return { headers: { ...headers, Vary: vary }, body };
  return {
    headers: { ...headers, Vary: vary, 'Content-Encoding': encoding.name },
    body: encoding.pack(body, reply).toString('base64'),
    isBase64Encoded: true,
  };
};

/** The gateway's form of a reply. HEAD gets everything but the body. */
export const resultOf = (reply: Reply<unknown>, request: HttpRequest): APIGatewayProxyStructuredResultV2 => ({
  statusCode: reply.status,
  ...encoded(reply, request, { ...always, ...typeOf(reply), ...reply.headers }),
});
