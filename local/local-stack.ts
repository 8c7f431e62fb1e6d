import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readOutbox } from './control/read-outbox.ts';
import { serveControl } from './control/serve-control.ts';
import { serveOperators } from './control/serve-operators.ts';
import { isOurs, keepPrivate } from './host/private-files.ts';
import type { LocalOptions, LocalStack } from './local-options.ts';
import { leadsTableOf } from './prepare-target.ts';
import { untilSettled } from './settle.ts';
import { type Host, openHost, type Parts, startParts } from './start-parts.ts';

const settleLimit = 60_000;
const expiryInterval = 600_000;

const settle = ({ mappings, invoker, events, mail }: Parts): Promise<void> =>
  untilSettled(
    {
      round: async () => {
        events.deliverDue();
        const worked = await Promise.all([invoker.settle(), ...mappings.map((mapping) => mapping.settle())]);
        return worked.some(Boolean);
      },
      moved: () =>
        mappings.reduce((sum, mapping) => sum + mapping.handled(), invoker.handled() + mail.store.list().length),
    },
    settleLimit,
  );

async function setClock(now: number | null, parts: Parts, { clock }: Host, keepsWarm = false): Promise<void> {
  // Records that were written so far belong to the time before the move.
  await settle(parts);
  const [before, from] = [clock.offset(), clock.now()];
  clock.set(now);
  parts.watching.jumped({ from, to: clock.now() });
  // For a process that runs, time never goes back.
  const isBack = clock.offset() < before;
  if (isBack || !keepsWarm) for (const lambda of parts.functions.all) lambda.recycle();
  parts.identity.clockMoved();
  await parts.database.expire();
  // Events about mails from the skipped time arrive before the schedules at its end run.
  await settle(parts);
  await parts.schedules.runDue();
  await settle(parts);
}

async function stop(host: Host, parts?: Parts): Promise<void> {
  parts?.schedules.stop();
  parts?.events.stop();
  parts?.invoker.stop();
  parts?.identity.stop();
  const mappings = parts?.mappings.map((mapping) => mapping.stop()) ?? [];
  await host.servers.close();
  await host.children.stop();
  await Promise.all(mappings);
}

function stackOver(parts: Parts, host: Host, keepsWarm?: boolean): Omit<LocalStack, 'urls' | 'stop'> {
  const { database, functions, identity, mail, mappings, queues, schedules, watching } = parts;
  return {
    tables: Object.fromEntries(database.tables.map(({ id, name }) => [id, name])),
    leadsTable: leadsTableOf(database),
    invoke: (name, event) => functions.byName(name).invoke(JSON.stringify(event)),
    kill: (name) => functions.byName(name).kill(),
    killDatabase: database.kill,
    setClock: (now) => setClock(now, parts, host, keepsWarm),
    now: host.clock.now,
    tick: schedules.tick,
    settle: () => settle(parts),
    faults: (hook) => database.setFault(hook && watching.counted(hook)),
    mappings,
    queue: queues.messages,
    alarms: watching.alarms,
    outbox: () => readOutbox(database.endpoint, database.tables),
    token: identity.token,
    mailbox: {
      messages: mail.store.list,
      clear: mail.store.clear,
      setMode: mail.setMode,
      held: mail.held,
      setEvents: (mode) => void mail.events.set(mode),
    },
  };
}

/**
 * Runs a synthesized template on this machine. Everything listens on 127.0.0.1 and starts at real time. Throws a
 * sentence for what cannot run here (an unsupported resource type, a port in use, a missing grant) and leaves nothing.
 */
export async function startLocal(options: LocalOptions): Promise<LocalStack> {
  keepPrivate(options.data, options.identity ?? path.join(options.data, 'identity'));
  const host = openHost();
  let parts: Parts | undefined;
  try {
    parts = await startParts(options, host);
    const stack = stackOver(parts, host, options.keepsWarm);
    const { database } = parts;
    const { endpoint, tables } = database;
    const { functions, queues } = parts;
    const operators = {
      endpoint,
      tables,
      functions,
      queues,
      address: parts.control.url.replace('localhost', '127.0.0.1'),
      now: host.clock.now,
    };
    parts.control.openControl(serveControl(stack), (request) => serveOperators(request, operators));
    const expiry = setInterval(() => database.expire().catch(() => undefined), expiryInterval);
    const running = parts;
    return {
      ...stack,
      urls: {
        gateway: parts.gatewayUrl,
        dynamodb: database.url,
        mailbox: parts.mail.url.replace('127.0.0.1', 'localhost'),
        control: parts.control.url,
      },
      stop: async () => {
        clearInterval(expiry);
        await stop(host, running);
      },
    };
  } catch (error) {
    await stop(host, parts);
    throw error;
  }
}

/** Whether a local stack has kept tables in `data`. */
export const hasTables = (data: string): boolean => existsSync(path.join(data, 'dynamodb.db'));

/** Deletes what the local stack keeps in `data`, and nothing else that may lie in that folder. */
export function forgetData(data: string): void {
  let names: string[];
  try {
    names = readdirSync(data);
  } catch {
    return;
  }
  for (const name of names.filter(isOurs)) {
    rmSync(path.join(data, name), { recursive: true, force: true });
  }
}
