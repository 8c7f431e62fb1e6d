import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** What a DynamoDB answer looks like before anybody interprets it. */
export type RawAnswer = { status: number; headers: Record<string, string>; body: Buffer };

/** Headers of a call that comes from the runner itself; the emulator wants them but checks no signature. */
const ownHeaders = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=runner/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20260101T000000Z',
  'content-type': 'application/x-amz-json-1.0',
};

/** One request to the emulator, answered as it came. Throws when the connection fails. */
export function forward(endpoint: string, headers: Record<string, string>, body: Buffer): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(endpoint, {
      method: 'POST',
      agent,
      headers: { ...headers, 'content-length': body.length },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const kept = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
        resolve({ status: incoming.statusCode ?? 500, headers: Object.fromEntries(kept), body: Buffer.concat(chunks) });
      });
    });
    outgoing.end(body);
  });
}

/** Calls the emulator directly, past the proxy's policies and faults. Throws `<type>: <message>` for a refusal. */
export async function callDynamo(endpoint: string, target: string, input: unknown): Promise<Record<string, unknown>> {
  const answer = await forward(endpoint, { ...ownHeaders, 'x-amz-target': target }, Buffer.from(JSON.stringify(input)));
  const parsed = JSON.parse(answer.body.toString('utf8'));
  if (answer.status === 200) return parsed;
  const name = String(parsed.__type ?? answer.status).replace(/^.*#/, '');
  throw new Error(`${name}: ${parsed.message ?? parsed.Message ?? target}`);
}
