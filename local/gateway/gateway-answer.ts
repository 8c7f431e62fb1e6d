import * as z from 'zod';

/** What goes back to the client. */
export type GatewayAnswer = { status: number; headers: Record<string, string>; cookies: string[]; body: Buffer };

const functionAnswer = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

// The gateway decides about these itself.
const dropped = new Set(['connection', 'content-length', 'transfer-encoding', 'keep-alive', 'upgrade', 'date']);

/** An answer of the gateway's own, in the service's words: `{"message": …}`. */
export const ownAnswer = (status: number, message: string): GatewayAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  cookies: [],
  body: Buffer.from(JSON.stringify({ message })),
});

/**
 * Maps what a function returned to an answer, payload format 2.0: an object with `statusCode` is taken apart, any other
 * JSON becomes a 200 with that JSON as body, and what is neither becomes 500.
 */
export function functionAnswerOf(payload: string): GatewayAnswer {
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch {
    return ownAnswer(500, 'Internal Server Error');
  }
  if (typeof value !== 'object' || value === null || !('statusCode' in value)) {
    const body = typeof value === 'string' ? value : payload;
    return { status: 200, headers: { 'content-type': 'application/json' }, cookies: [], body: Buffer.from(body) };
  }
  const read = functionAnswer.safeParse(value);
  if (!read.success) return ownAnswer(500, 'Internal Server Error');
  const { statusCode, headers, cookies, body, isBase64Encoded } = read.data;
  const kept = Object.entries(headers ?? {})
    .map(([name, content]): [string, string] => [name.toLowerCase(), String(content)])
    .filter(([name]) => !dropped.has(name));
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  return {
    status: statusCode,
    headers: {
      ...(bytes.length > 0 && { 'content-type': 'text/plain;charset=UTF-8' }),
      ...Object.fromEntries(kept),
    },
    cookies: cookies ?? [],
    body: bytes,
  };
}
