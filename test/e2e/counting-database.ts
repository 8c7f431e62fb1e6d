/** Stands before the emulator of the local stack and counts what each function consumes. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startEmulator } from '../emulator.ts';

/** What calls of functions consumed: units as DynamoDB bills them, and how many calls that were. */
export type Consumed = { reads: number; writes: number; calls: number; transactions: number };

type Answer = { ConsumedCapacity?: Capacity | Capacity[]; CancellationReasons?: unknown[]; Records?: StreamRecord[] };
type Capacity = { CapacityUnits?: number };
type StreamRecord = {
  eventName: string;
  dynamodb: { SequenceNumber: string; Keys: Record<string, { S?: string }> };
};

/** Where the stack finds its database (DYNAMODB_ENDPOINT), and what was consumed since the last look. */
export type CountingDatabase = {
  endpoint: string;
  /** By the beginning of a function's logical id. Counts from zero again. */
  take: () => { consumed: Map<string, Consumed>; messageRecords: number };
  stop: () => void;
};

/** Units of a refused write: a condition that fails is paid for, and its answer does not say so. */
const unitsOfRefusal = (status: number, { CancellationReasons }: Answer): number => {
  if (status === 200) return 0;
  return CancellationReasons ? 2 * CancellationReasons.length : 1;
};

const unitsOf = ({ ConsumedCapacity }: Answer): number =>
  [ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const forwarded = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target'];

/** Starts an empty emulator behind the counter. */
export async function startCountingDatabase(): Promise<CountingDatabase> {
  const emulator = await startEmulator({ isGuarded: false });
  let consumed = new Map<string, Consumed>();
  let records = new Set<string>();

  const note = (caller: string, operation: string, status: number, answer: Answer): void => {
    const sum = consumed.get(caller) ?? { reads: 0, writes: 0, calls: 0, transactions: 0 };
    const isRead = /^(Get|BatchGet|Query|TransactGet)/.test(operation);
    sum.calls += 1;
    if (isRead) sum.reads += unitsOf(answer);
    else sum.writes += unitsOf(answer) + unitsOfRefusal(status, answer);
    if (operation === 'TransactWriteItems') sum.transactions += 1;
    consumed.set(caller, sum);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = String(request.headers['x-amz-target'] ?? '');
    const caller = /Credential=([A-Z][A-Za-z]+?)[0-9A-F]{8}\//.exec(String(request.headers.authorization))?.[1];
    const sent = await bodyOf(request);
    const asked = caller ? JSON.stringify({ ...JSON.parse(`${sent}`), ReturnConsumedCapacity: 'INDEXES' }) : `${sent}`;
    const headers = Object.fromEntries(
      forwarded.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
    );
    const answered = await fetch(emulator.endpoint, { method: 'POST', headers, body: asked });
    const text = await answered.text();
    if (caller) note(caller, target.replace(/^.*\./, ''), answered.status, JSON.parse(text));
    if (target.endsWith('.GetRecords'))
      for (const { eventName, dynamodb } of (JSON.parse(text) as Answer).Records ?? [])
        if (eventName !== 'REMOVE' && dynamodb.Keys.SK?.S?.startsWith('MSG#')) records.add(dynamodb.SequenceNumber);
    response.writeHead(answered.status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
  };

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = { consumed, messageRecords: records.size };
      consumed = new Map();
      records = new Set();
      return taken;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
      emulator.stop();
    },
  };
}
