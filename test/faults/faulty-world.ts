/**
 * Intake, senders, table and SES with a clock that is set and everything between them unreliable: functions run in
 * process, the table is the real emulator behind the local runner's fault proxy, workers die as `kill -9` would.
 */
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { startProxy } from '../../local/dynamodb/start-proxy.ts';
import { memberStore } from '../../shared/aws/clinics/member-store.ts';
import { bounceStore } from '../../shared/aws/mail/bounce-store.ts';
import { evidenceStore } from '../../shared/aws/mail/evidence-store.ts';
import { messageStore } from '../../shared/aws/mail/message-store.ts';
import { suppressionStore } from '../../shared/aws/mail/suppression-store.ts';
import { bounded, type Database } from '../../shared/aws/table/clients.ts';
import { watchServerClock } from '../../shared/aws/table/server-clock.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import type { Screening } from '../../shared/leads/screening.ts';
import { recordEvent } from '../../shared/mail/events/record-event.ts';
import type { Message } from '../../shared/mail/message.ts';
import type { SendDeps } from '../../shared/mail/protocol/send-message.ts';
import { aClinic } from '../builders.ts';
import { type Emulator, patience, startEmulator, withNewTables } from '../emulator.ts';
import { intakeOn } from '../functions/intake.ts';
import { keys, mailRoom } from '../functions/mail-room.ts';
import { aMember } from '../functions/staff-room.ts';
import { noon } from '../mail/messages.ts';
import { ruleBook } from './rules.ts';
import { startUnreliableSes } from './unreliable-ses.ts';

/** A stop of mail that its reader was told of, between two moments of the order of things. */
export type Stop = { email: string; clinic: string; scope: 'marketing' | 'all'; begun: number; order: number };

/**
 * What somebody asked for, and what they were told: that it is done, or that it is not; `unknown` when nobody told them.
 * The rest is by what they will know it again: the lead, its version afterwards, the id or the value of what they did.
 */
export type Act = {
  does: string;
  person: number;
  begun: number;
  ended: number;
  outcome: 'done' | 'refused' | 'unknown';
  status: number | undefined;
  leadId?: string;
  version?: number;
  id?: string;
  value?: string;
};

export type Item = Record<string, unknown> & { PK: string; SK: string };

/** Asked before each call to the table; what it waits for happens while its caller stands still. */
export type Before = (command: { input: object }) => Promise<void>;

/** An invocation that ends in an error is one that the platform counts and, for the stream, repeats. */
const failed = () => ({ batchItemFailures: [{ itemIdentifier: '' }] });

const never = () => new Promise<never>(() => undefined);
const allowAll = [{ Effect: 'Allow' as const, Action: ['*'], Resource: ['*'] }];
const tableNames = { arnOf: (table: string) => table, partitionKeyOf: () => 'PK' };

/** In ms. Table and SES have as long as they really have, because a busy machine must fail no test; silence less. */
const usual = { attempt: 2_500, operation: 5_500, silent: 1_000 };

/** Where nothing is lost on the way, everybody waits as long as it takes. */
export const patient = { ...usual, attempt: patience, operation: patience };

/** One database for all worlds of a process, each in tables of its own. */
let running: Promise<Emulator> | undefined;

export const startWorld = async (limits = usual) => {
  const clock = { now: noon };
  running ??= startEmulator();
  const emulator = await withNewTables(await running);
  const mailbox = await startUnreliableSes(() => clock.now);
  const dead = new Set<string>();
  const rules = ruleBook(dead);
  const policies = new Map<string, typeof allowAll>();
  const proxy = startProxy({
    endpoint: emulator.endpoint,
    clock: { now: () => clock.now, offset: () => 0, set: () => undefined },
    policies,
    tables: tableNames,
    fault: rules.hook,
    wrote: () => undefined,
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  /** In which order fences were begun and unsubscribes confirmed; only that order is promised. */
  let order = 0;
  const tick = () => {
    order += 1;
    return order;
  };
  const fences: { messageId: string; order: number }[] = [];
  const stops: Stop[] = [];
  const acts: Act[] = [];
  const logged: { event: string; fields: Record<string, unknown> }[] = [];
  let callers = 0;
  /** What clients keep open. */
  const closing: (() => void)[] = [];

  /** A client of somebody who can die, and can be made to wait. */
  const connectAs = (name: string, before: Before = async () => undefined) => {
    policies.set(name, allowAll);
    const requestHandler = new NodeHttpHandler({ requestTimeout: limits.attempt, throwOnRequestTimeout: true });
    const credentials = { accessKeyId: name, secretAccessKey: 'test' };
    const raw = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials, maxAttempts: 3, requestHandler });
    const client = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
    const db = bounded(client, limits.operation);
    let announce = (): void => undefined;
    const died = new Promise<void>((resolve) => {
      announce = resolve;
    });
    /** Whoever is dead goes no further. */
    const live = async (): Promise<void> => {
      if (!dead.has(name)) return;
      announce();
      await never();
    };
    const send = async (command: Parameters<Database['send']>[0]) => {
      const text = JSON.stringify(command.input);
      await before(command);
      const begun = tick();
      try {
        const result = await db.send(command);
        const messageId = /"MSG#(\w+)"/.exec(text)?.[1];
        if (messageId && text.includes('"TransactItems"') && text.includes('"SENDING"')) {
          fences.push({ messageId, order: begun });
        }
        return result;
      } finally {
        await live();
      }
    };
    const close = () => raw.destroy();
    closing.push(close);
    return { client, db: { send } as Database, live, died, close };
  };

  const nextName = (kind: string) => {
    callers += 1;
    return `${kind}${callers}`;
  };

  /** A sender that starts cold. `over` replaces a part of it. */
  const worker = (over: Partial<SendDeps> = {}, before?: Before) => {
    const name = nextName('worker');
    const { client, db, live, died } = connectAs(name, before);
    const submit: SendDeps['submit'] = async (submission, within) => {
      await live();
      const answer = await room.deps.submit(submission, mailbox.mayHang() ? limits.silent : within);
      await live();
      return answer;
    };
    const ahead = watchServerClock(client, () => room.clock.now).ahead;
    const room = mailRoom({ ...emulator, db }, mailbox.ses, { clockAhead: ahead });
    const wired = mailRoom({ ...emulator, db }, mailbox.ses, { clockAhead: ahead, submit, ...over });
    for (const each of [room, wired]) Object.defineProperty(each.clock, 'now', { get: () => clock.now });
    const record = (line: (typeof logged)[number]) => void logged.push(line);
    wired.logged.push = (...lines) => {
      lines.forEach(record);
      return logged.length;
    };
    return {
      ...wired,
      die: () => void dead.add(name),
      isDead: () => dead.has(name),
      /** Ends with the work, or with the death of the worker. */
      stream: async (...messages: Message[]) => await Promise.race([wired.stream(...messages).catch(failed), died]),
      sweep: async () => await Promise.race([wired.sweep().catch(failed), died]),
    };
  };

  const note = recordEvent({
    readMessage: messageStore(emulator.db, emulator.tables.leads).readMessage,
    ...evidenceStore(emulator.db, emulator.tables.leads),
    ...suppressionStore(emulator.db, emulator.tables),
    ...bounceStore(emulator.db, emulator.tables.leads),
    matchKey: keys.match,
    log: (event, fields) => void logged.push({ event, fields }),
    random: Math.random,
    pause: async () => undefined,
  });

  const plain = mailRoom(emulator, mailbox.ses);
  await plain.clinics.createClinic(aClinic());
  await plain.clinics.createClinic(aClinic({ clinic: 'birch', name: 'Birch' }));
  await memberStore(emulator.db, emulator.tables.leads).saveMember(aMember({ role: 'admin' }));

  const itemsOf = async (table: keyof Emulator['tables']): Promise<Item[]> => {
    const all: Item[] = [];
    const scan = paginateScan({ client: emulator.client }, { TableName: emulator.tables[table] });
    for await (const { Items = [] } of scan) all.push(...(Items as Item[]));
    return all;
  };

  return {
    clock,
    emulator,
    mailbox,
    rules,
    fences,
    stops,
    acts,
    tick,
    logged,
    worker,
    /** Puts and reads without faults. */
    plain,
    note,
    /** A stored message to somebody who gets no other, so that no cap on an address holds it. */
    aMail: (over: Partial<Message> = {}, lead: Record<string, unknown> = {}, screening: Partial<Screening> = {}) => {
      const email = `${nextName('person-')}@example.com`;
      return plain.aStored(over, lead, { contact: { name: 'Ada Rossi', email, note: '' }, ...screening });
    },
    /** The faulty table as a function sees it that starts cold. */
    cold: (kind: string, before?: Before) => {
      const { db, died, close } = connectAs(nextName(kind), before);
      return { emulator: { ...emulator, db }, died, close };
    },
    /** Intake that starts cold, in front of the faulty table. */
    intake: () => {
      const { db, died } = connectAs(nextName('intake'));
      return { ...intakeOn({ ...emulator, db }, clock), died };
    },
    /** Suppresses an address; what counts is when that was confirmed. */
    unsubscribe: async (email: string, scope: 'marketing' | 'all' = 'all', clinic = 'alba') => {
      const emailHash = personHash(keys.match, clinic, email);
      const at = new Date(clock.now).toISOString();
      const store = suppressionStore(emulator.db, emulator.tables);
      await store.suppress({ clinic, emailHash, scope, reason: 'unsubscribed', at });
      const order = tick();
      stops.push({ email, clinic, scope, begun: order, order });
    },
    items: () => itemsOf('leads'),
    itemsOf,
    stop: async () => {
      for (const close of closing) close();
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
      await mailbox.ses.stop();
    },
  };
};

export type World = Awaited<ReturnType<typeof startWorld>>;
