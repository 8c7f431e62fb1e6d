/** An address in the other database of `npm run rehearse -- --tests` where nobody else's tables are. */
import { randomInt } from 'node:crypto';
import { createServer, request } from 'node:http';
import { listen } from '../local/host/free-port.ts';

/** It gives each account its own tables, and takes an access key of twelve digits for the account. */
const newAccount = (): string => String(randomInt(1, 999_999)).padStart(12, '1');

/** Opens an address that hands calls to `endpoint` in the name of an account of its own, whoever they come from. */
export const openAccount = async (endpoint: string): Promise<{ endpoint: string; stop: () => void }> => {
  const { hostname, port } = new URL(endpoint);
  const authorization = `AWS4-HMAC-SHA256 Credential=${newAccount()}/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const asked = request({ hostname, port, method, path: url, headers: { ...headers, authorization } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    asked.on('error', () => outgoing.destroy());
    incoming.pipe(asked);
  });
  const at = await listen(server, 0, 'account');
  server.unref();
  return { endpoint: `http://127.0.0.1:${at}`, stop: () => void server.close().closeAllConnections() };
};
