/**
 * One instant of the mail protocol: the stored message, its workers, the person, and what SES did. Times are folded to
 * what the conditions can tell apart, so that the number of states is finite while moves and conditions are the code's.
 */
import type { Message } from '../../../shared/mail/message.ts';
import type { Move } from '../../../shared/mail/protocol/message-moves.ts';
import { timeLimits } from '../../../shared/mail/time-limits.ts';
import { instant, noon } from '../messages.ts';

/** Where a worker is in the protocol, with what it remembers. */
export type Worker =
  | { at: 'idle' }
  /** It has read the message and will write this. */
  | { at: 'decided'; move: Move }
  | { at: 'claimed'; message: Message }
  | { at: 'checked'; message: Message }
  | { at: 'sending'; message: Message }
  /** SES answered, or did not; it will write this. */
  | { at: 'answered'; move: Move };

export type State = {
  stored: Message;
  workers: readonly Worker[];
  hasUnsubscribed: boolean;
  /** Copies that SES took; events about them may come at any time, any number of times, or never. */
  accepted: number;
  /** Calls that SES will take later than anybody waited. */
  late: number;
  /** What may still go wrong, and how many more claims there may be. */
  kills: number;
  lostAnswers: number;
  claims: number;
  /** A mail whose intent was written after the person's unsubscribe was confirmed. */
  mailedAfterUnsubscribe: boolean;
};

const seconds = noon / 1000;
const over = instant(noon - 1);
const lasting = instant(noon + timeLimits.lease);
const fenceEnd = instant(noon + timeLimits.fenceMargin);
const now = instant(noon);

const foldedMessage = (message: Message, hasOwner: boolean): Message => {
  const { leaseUntil, nextLook, claimId } = message;
  return {
    ...message,
    version: 1,
    attempt: 1,
    claimId: claimId && (hasOwner ? 'own' : 'dead'),
    leaseUntil: leaseUntil && (leaseUntil > fenceEnd ? lasting : over),
    notAfter: message.notAfter > now ? lasting : over,
    nextLook: nextLook === undefined || nextLook <= seconds ? nextLook && seconds : seconds + 600,
    sendStartedAt: undefined,
    sentAt: undefined,
    sesId: undefined,
    error: undefined,
  };
};

const idle: Worker = { at: 'idle' };

/** A claimed worker only knows its claim; that is the stored one, or lost for ever. */
const foldedWorker = (worker: Worker, stored: Message): Worker => {
  const named = (message: Message) => ({
    ...message,
    claimId: message.claimId !== undefined && message.claimId === stored.claimId ? 'own' : 'lost',
    version: 1,
  });
  if (worker.at === 'idle') return worker;
  if (worker.at === 'answered') return { ...worker, move: { ...worker.move, before: named(worker.move.before) } };
  if (worker.at !== 'decided') return { ...worker, message: named(worker.message) };
  // Decided on an older version: it will find so and do nothing.
  const { move } = worker;
  return move.before.version === stored.version
    ? { ...worker, move: { ...move, before: { ...move.before, version: 1 } } }
    : idle;
};

const claimOf = (worker: Worker) => {
  if (worker.at === 'idle' || worker.at === 'decided') return undefined;
  return worker.at === 'answered' ? worker.move.before.claimId : worker.message.claimId;
};

const workerWords = (worker: Worker) =>
  `${worker.at} ${claimOf(worker) ?? ''} ${'move' in worker ? worker.move.step : ''}`;

const byWords = (left: Worker, right: Worker) => (workerWords(left) < workerWords(right) ? -1 : 1);

/** The same state in the fewest words; it does not matter which worker is which. */
export const fold = (state: State): State => {
  const { stored } = state;
  const workers = state.workers.map((worker) => foldedWorker(worker, stored));
  const hasOwner = workers.some((worker) => claimOf(worker) === 'own');
  return { ...state, stored: foldedMessage(stored, hasOwner), workers: workers.sort(byWords) };
};

const wordsOf = ({ state, claimId, leaseUntil, nextLook, notAfter, resends, deaths, shard }: Message) =>
  [state, claimId, leaseUntil === lasting, nextLook, notAfter === lasting, resends, deaths, shard === undefined].join();

/** Two folded states with the same words are the same state. */
export const words = ({ stored, workers, ...rest }: State): string =>
  [wordsOf(stored), ...workers.map(workerWords), ...Object.values(rest)].join('|');
