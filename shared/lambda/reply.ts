/** What a handler answers, and how it becomes the gateway's result. */
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpRequest } from './http-request.ts';

/** An answer before it is the gateway’s. */
export type Reply = {
  status: number;
  headers?: Readonly<Record<string, string>>;
  /** A JSON body; `html` is a page. Neither: an empty body. */
  json?: unknown;
  html?: string;
  contentType?: string;
};

/** On every answer. Pages bring their own content security policy; everything else may load nothing at all. */
const always: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const bodyOf = ({ json, html }: Reply): string => html ?? (json === undefined ? '' : JSON.stringify(json));

const typeOf = ({ json, html, contentType }: Reply): Record<string, string> => {
  if (html !== undefined) return { 'Content-Type': 'text/html; charset=utf-8' };
  return json === undefined ? {} : { 'Content-Type': contentType ?? 'application/json' };
};

/** The gateway's form of a reply. HEAD gets everything but the body. */
export const resultOf = (reply: Reply, { method }: HttpRequest): APIGatewayProxyStructuredResultV2 => ({
  statusCode: reply.status,
  headers: { ...always, ...typeOf(reply), ...reply.headers },
  body: method === 'HEAD' ? '' : bodyOf(reply),
});
