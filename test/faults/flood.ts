/**
 * Thousands of due messages on a real table, a sweep each minute, in a time of their own: what SES takes, when, and what it
 * refuses. Mails are not rendered; every write and condition is the real one.
 */
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { bounceStore } from '../../shared/aws/mail/bounce-store.ts';
import { evidenceStore } from '../../shared/aws/mail/evidence-store.ts';
import { messageStore } from '../../shared/aws/mail/message-store.ts';
import { sendRate } from '../../shared/aws/mail/send-rate.ts';
import { suppressionStore } from '../../shared/aws/mail/suppression-store.ts';
import type { Database } from '../../shared/aws/table/clients.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { recordEvent } from '../../shared/mail/events/record-event.ts';
import type { Message } from '../../shared/mail/message.ts';
import type { Submission } from '../../shared/mail/ports.ts';
import type { Meaning } from '../../shared/mail/protocol/classify-answer.ts';
import { obstacleTo } from '../../shared/mail/protocol/obstacle.ts';
import type { SendDeps } from '../../shared/mail/protocol/send-message.ts';
import { timeLimits } from '../../shared/mail/time-limits.ts';
import type { Emulator } from '../emulator.ts';
import { keys, mailRoom } from '../functions/mail-room.ts';
import { anEvent } from '../mail/events/provider-events.ts';
import type { FakeSes } from '../mail/fake-ses.ts';
import { minutes, noon } from '../mail/messages.ts';
import { ownTime } from '../own-time.ts';
import { seed } from '../size.ts';
import { fateOf, randomFrom } from './chance.ts';

/** So many sweeps run at once (infra/stages.ts); the schedule starts no third. */
const environments = 2;

/** Shares of what goes wrong; 0 if not given. */
type Faults = {
  /** SES takes a mail and its answer is lost. */
  lostAnswers?: number;
  lostEvents?: number;
  /** Deaths of a worker for each message, at any of its four writes, before or after the table has done it. */
  deaths?: number;
};

type Over = Faults & {
  /** What SES takes in any second; it refuses what is more. */
  perSecond: number;
  /** What is not a mail; throws where a template fails. */
  made?: (message: Message) => void;
};

export type Taken = { messageId: string; clinic: string; at: number };

const toOf = (messageId: string) => `${messageId}@example.com`;
const unused = { endpoint: 'http://127.0.0.1:9' } as FakeSes;
const never = () => new Promise<never>(() => undefined);
const writes = new Set(['UpdateCommand', 'TransactWriteCommand']);

export const startFlood = (emulator: Emulator, { perSecond, made = () => undefined, ...faults }: Over) => {
  const { client, tables } = emulator;
  const { lostAnswers = 0, lostEvents = 0, deaths = 0 } = faults;
  const time = ownTime(noon);
  const random = randomFrom(seed);
  const quick = time.connect(emulator.db);
  const room = mailRoom(emulator, unused);
  const taken: Taken[] = [];
  const refused: number[] = [];
  const logged: { event: string; fields: Record<string, unknown> }[] = [];
  let calls: number[] = [];
  let told: Promise<unknown>[] = [];

  const note = recordEvent({
    readMessage: messageStore(quick, tables.leads).readMessage,
    ...evidenceStore(quick, tables.leads),
    ...suppressionStore(quick, tables),
    ...bounceStore(quick, tables.leads),
    matchKey: keys.match,
    log: () => undefined,
    random,
    pause: time.pause,
  });
  const tell = async ({ tags }: Submission, to: string) => {
    await time.pause(1_000 + random() * minutes(1));
    await note(anEvent({ tags: { ...tags }, to, sesId: `ses-${tags.mid}-${tags.att}` }));
  };

  const submit = async (submission: Submission): Promise<Meaning> => {
    const at = time.now();
    const { mid = '', att, clinic = '' } = submission.tags;
    calls = [...calls.filter((before) => before > at - 1_000), at];
    const isTooMany = calls.length > perSecond;
    if (isTooMany) refused.push(at);
    else {
      taken.push({ messageId: mid, clinic, at });
      if (fateOf(`event ${mid} ${att}`) >= lostEvents) told.push(tell(submission, toOf(mid)));
    }
    await time.pause(40 + random() * 80);
    if (isTooMany) return { meaning: 'throttled', error: 'throttled' };
    return fateOf(`answer ${mid} ${att}`) < lostAnswers
      ? { meaning: 'unknown', error: 'connection-lost' }
      : { meaning: 'accepted', sesId: `ses-${taken.length}` };
  };

  const prepare: SendDeps['prepare'] = async (message) => {
    made(message);
    const { messageId, clinic, leadId, attempt } = message;
    const to = toOf(messageId);
    const tags = { mid: messageId, att: String(attempt), clinic, lead: leadId };
    const recipient = {
      byClinic: personHash(keys.match, clinic, to),
      byAll: personHash(keys.match, '*', to),
    };
    return { submission: { raw: new Uint8Array(), from: 'f', to, configurationSet: 's', tags }, recipient };
  };

  const written = new Map<string, number>();
  /** Whether a write is one that kills its worker: by its message, and how many writes that has had. */
  const isDeadly = (command: Parameters<Database['send']>[0]) => {
    const [id] = /MSG#\w+/.exec(JSON.stringify(command.input)) ?? [];
    if (!id || !writes.has(command.constructor.name)) return false;
    const count = (written.get(id) ?? 0) + 1;
    written.set(id, count);
    return fateOf(`death ${id} ${count}`) < deaths / 4;
  };

  /** A table at some distance, for a worker that may die at each of its writes. */
  const distantFor = (worker: { isDead: boolean }): Database => {
    const live = async () => (worker.isDead ? await never() : undefined);
    const send = async (command: Parameters<Database['send']>[0]) => {
      const diesNow = deaths > 0 && isDeadly(command);
      await time.pause(2 + random() * 10);
      if (diesNow && random() < 0.5) worker.isDead = true;
      await live();
      const answer = await quick.send(command).catch((error: unknown) => error as Error);
      if (diesNow) worker.isDead = true;
      await time.pause(2 + random() * 10);
      await live();
      if (answer instanceof Error) throw answer;
      return answer;
    };
    return { send } as Database;
  };

  /** An invocation in an environment of its own; resolves when it ends, dies or has no time left. */
  const invoke = async (): Promise<void> => {
    const worker = { isDead: false };
    const db = distantFor(worker);
    const ends = time.now() + timeLimits.sweepLimit;
    const { now } = time;
    const sweeping = mailRoom({ ...emulator, db }, unused, {
      prepare,
      submit,
      random,
      pause: time.pause,
      obstacleTo: obstacleTo({
        now,
        random,
        isAtRisk: async () => false,
        admitMail: async () => true,
        takeStart: sendRate(db, tables.leads, { perSecond, now, pause: time.pause }),
      }),
    });
    Object.defineProperty(sweeping.clock, 'now', { get: now });
    Object.defineProperty(sweeping.clock, 'remaining', { get: () => ends - now() });
    sweeping.logged.push = (...lines) => logged.push(...lines);
    const over = time.pause(ends - now()).then(() => {
      worker.isDead = true;
    });
    await Promise.race([sweeping.sweep(), over]);
  };

  /** Open messages alone stand in the index. */
  const isDrained = async (): Promise<boolean> => {
    const first = new ScanCommand({ TableName: tables.leads, IndexName: 'due', Limit: 1 });
    return (await time.busy(client.send(first))).Count === 0;
  };

  const sweepEachMinute = async (most: number): Promise<void> => {
    let running = 0;
    for (let minute = 0; minute < most && !(await isDrained()); minute += 1) {
      if (running < environments) {
        running += 1;
        void invoke().finally(() => {
          running -= 1;
        });
      }
      await time.pause(minutes(1));
    }
    await Promise.all(told);
    told = [];
  };

  return {
    room,
    taken,
    /** When SES refused a mail because there were too many. */
    refused,
    logged,
    /** Sweeps until no message is open, at most so many minutes; resolves with whether none is. */
    drain: async (most: number): Promise<boolean> => {
      await time.runUntil(sweepEachMinute(most));
      return await isDrained();
    },
  };
};
