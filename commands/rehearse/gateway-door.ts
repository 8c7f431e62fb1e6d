/** Stands where the edge would: hands requests to the gateway in the emulator (openDoor). */
import { createServer, request, type Server } from 'node:http';
import { listen } from '../../local/host/free-port.ts';

/** `api` is the address that the stack tells, `headers` what the edge would add. */
export type Door = { endpoint: string; api: string; headers: Readonly<Record<string, string>> };

/**
 * Opens a door on a loopback port and gives its address. The emulator tells its gateways apart by their host, which
 * resolves nowhere.
 */
export async function openDoor({ endpoint, api, headers }: Door): Promise<{ url: string; close: () => void }> {
  const { hostname, port } = new URL(endpoint);
  // Not by URL, which takes a name that ends in a number for a wrong address.
  const host = api.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const server: Server = createServer((incoming, outgoing) => {
    const { method, url, headers: sent } = incoming;
    const asked = request({ hostname, port, method, path: url, headers: { ...sent, ...headers, host } });
    asked.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    asked.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(asked);
  });
  const at = await listen(server, 0, 'door');
  return { url: `http://127.0.0.1:${at}`, close: () => void server.close().closeAllConnections() };
}
