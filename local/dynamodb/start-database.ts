import type { Clock } from '../host/clock.ts';
import type { Servers } from '../host/free-port.ts';
import type { GuardedChildren } from '../host/guarded-children.ts';
import type { Statement } from '../iam/policy-statement.ts';
import type { Stack } from '../template/stack.ts';
import { adoptedTables } from './adopted-tables.ts';
import { createTables, type LocalTable } from './create-tables.ts';
import type { FaultHook } from './database-faults.ts';
import { type ExpiredKeys, expiredKeys, expireItems } from './expire-items.ts';
import { type Hearers, startDynoxide } from './run-dynoxide.ts';
import { startProxy } from './start-proxy.ts';

/** The database of the local stack: `endpoint` is the emulator itself, `url` the proxy that functions talk to. */
export type Database = {
  endpoint: string;
  url: string;
  tables: LocalTable[];
  expired: ExpiredKeys;
  setFault: (hook: FaultHook | undefined) => void;
  onWrite: (listener: () => void) => void;
  /** Kills the emulator, which is then started again; resolves when it is gone. */
  kill: () => Promise<void>;
  /** Deletes what has expired by the moved clock, as the service does in the background. */
  expire: () => Promise<void>;
};

/** What the database is started with. */
export type DatabaseInputs = Hearers & {
  stack: Stack;
  data: string;
  port: number;
  clock: Clock;
  children: GuardedChildren;
  servers: Servers;
  policies: ReadonlyMap<string, readonly Statement[]>;
};

/** Starts emulator and proxy, creates the template's tables, and finds those that it takes over. */
export async function startDatabase(inputs: DatabaseInputs): Promise<Database> {
  const { stack, clock, policies, servers } = inputs;
  const { endpoint, kill } = await startDynoxide(inputs);
  const made = await createTables(stack, endpoint);
  const tables = [...made, ...(await adoptedTables(stack, endpoint, made))];
  const expired = expiredKeys();
  let fault: FaultHook = () => undefined;
  let wrote = (): void => undefined;
  const prefix = `arn:aws:dynamodb:${stack.region}:${stack.account}`;
  const proxy = startProxy({
    endpoint,
    clock,
    policies,
    tables: {
      arnOf: (name) => tables.find((table) => table.name === name)?.arn ?? `${prefix}:table/${name}`,
      partitionKeyOf: (name) => tables.find((table) => table.name === name || table.arn === name)?.keys[0],
    },
    fault: (request) => fault(request),
    wrote: () => wrote(),
  });
  const port = await servers.listen(proxy, inputs.port, 'database', 'DYNAMODB_PORT');
  return {
    endpoint,
    url: `http://127.0.0.1:${port}`,
    tables,
    expired,
    kill,
    setFault: (hook) => {
      fault = hook ?? (() => undefined);
    },
    onWrite: (listener) => {
      wrote = listener;
    },
    expire: async () => {
      for (const table of tables) await expireItems(endpoint, table, clock.now(), expired);
    },
  };
}
