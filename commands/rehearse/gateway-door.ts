/** Stands where the edge would: hands requests to the gateway in the emulator (openDoor). */
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { listen } from '../../local/host/free-port.ts';

/**
 * `api` is the address of the gateway that the stack tells, `headers` what the edge would add, `edge` the address of the
 * edge, which resolves nowhere: where an answer names it, it names the door instead, and the other way round in `Origin`.
 */
export type Door = { endpoint: string; api: string; edge: string; headers: Readonly<Record<string, string>> };

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

type Headers = Record<string, string | string[] | undefined>;

/** Every value with one text in the place of another. */
const withOther = (headers: Headers, before: string, after: string): Headers =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll(before, after) : value,
    ]),
  );

/**
 * Opens a door on a loopback port and gives its address. The emulator tells its gateways apart by their host, which
 * resolves nowhere either.
 */
export async function openDoor({ endpoint, api, edge, headers }: Door): Promise<{ url: string; close: () => void }> {
  const { hostname, port } = new URL(endpoint);
  // Not by URL, which takes a name that ends in a number for a wrong address.
  const host = api.replace(/^https?:\/\//, '').replace(/\/$/, '');
  let url = '';
  const server: Server = createServer((incoming, outgoing) => {
    const sent = withOther(incoming.headers, url, edge);
    const asked = request({
      ...{ hostname, port, method: incoming.method, path: incoming.url },
      headers: { ...sent, ...headers, host, 'accept-encoding': 'identity' },
    });
    asked.on('error', () => outgoing.writeHead(502).end());
    asked.on('response', async (answer) => {
      const body = Buffer.from((await bytesOf(answer)).toString('latin1').replaceAll(edge, url), 'latin1');
      const { 'content-length': _, 'transfer-encoding': __, ...others } = withOther(answer.headers, edge, url);
      outgoing.writeHead(answer.statusCode ?? 502, others).end(body);
    });
    incoming.pipe(asked);
  });
  url = `http://127.0.0.1:${await listen(server, 0, 'door')}`;
  return { url, close: () => void server.close().closeAllConnections() };
}
