import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { createServer, type Server } from 'node:net';

/** Listens on 127.0.0.1. Resolves with the port (0 asks for any). Throws a sentence naming `purpose` when it is taken. */
export async function listen(server: Server, port: number, purpose: string, variable?: string): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    const remedy = variable ? ` Stop what uses it, or choose another with ${variable}=<port>.` : '';
    throw new Error(`Port ${port} for the ${purpose} is in use.${remedy}`);
  }
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error(`The ${purpose} has no address.`);
  return address.port;
}

/** A port on 127.0.0.1 that was free a moment ago, for programs that cannot be given port 0. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe, 0, 'probe');
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The HTTP servers of one local stack, to be closed together. */
export type Servers = {
  /** Listens on 127.0.0.1 and resolves with the port. Throws a sentence when the port is taken. */
  listen: (server: HttpServer, port: number, purpose: string, variable: string) => Promise<number>;
  close: () => Promise<void>;
};

/** Keeps track of servers as they begin to listen. */
export function openServers(): Servers {
  const open: HttpServer[] = [];
  return {
    listen: async (server, port, purpose, variable) => {
      const actual = await listen(server, port, purpose, variable);
      open.push(server);
      return actual;
    },
    close: async () => {
      await Promise.all(
        open.splice(0).map(async (server) => {
          const closed = once(server, 'close');
          server.close();
          server.closeAllConnections();
          await closed;
        }),
      );
    },
  };
}
