import { once } from 'node:events';
import type { Server } from 'node:http';
import { listen } from './ports.ts';

/** The HTTP servers of one local stack, to be closed together. */
export type Servers = {
  /** Listens on 127.0.0.1 and resolves with the port. Throws a sentence when the port is taken. */
  listen: (server: Server, port: number, purpose: string, variable: string) => Promise<number>;
  close: () => Promise<void>;
};

/** Keeps track of servers as they begin to listen. */
export function openServers(): Servers {
  const open: Server[] = [];
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
