/** Everything that can happen next in the mail protocol, by the code's own moves, conditions, resolver and gate. */
import { evidenceOf } from '../../../shared/mail/events/evidence.ts';
import type { ProviderEvent } from '../../../shared/mail/events/provider-event.ts';
import type { Message } from '../../../shared/mail/message.ts';
import { gate, type Suppression } from '../../../shared/mail/protocol/gate.ts';
import {
  claim,
  end,
  expire,
  fence,
  type Move,
  markDead,
  markSent,
  markUnknown,
  release,
  rest,
  retry,
  withdraw,
} from '../../../shared/mail/protocol/message-moves.ts';
import { type StepCondition, steps } from '../../../shared/mail/protocol/message-steps.ts';
import { resolve } from '../../../shared/mail/protocol/resolve-outcome.ts';
import { holds } from '../memory-outbox.ts';
import { instant, noon } from '../messages.ts';
import type { State, Worker } from './state.ts';

/** What a broken variant of the protocol does differently. */
export type Variant = {
  /** Times the client calls SES before it admits that no answer came. */
  sdkAttempts: number;
  /** The intent to send is not written down. */
  hasNoMarker: boolean;
  /** A worker writes without asking whether the message is still its own. */
  hasNoClaimId: boolean;
  /** Whether the person wants mail is read before the fence, not within. */
  checksOutside: boolean;
};

const at = noon;
const idle: Worker = { at: 'idle' };

const isOwn = (when: readonly StepCondition[]) => when.includes('own-claim');

const isAllowed = (stored: Message, move: Move, variant: Variant): boolean => {
  const { from, when } = steps[move.step];
  if (variant.hasNoClaimId && isOwn(when)) return true;
  const state = variant.hasNoMarker && from === 'SENDING' ? 'CLAIMED' : from;
  return stored.state === state && when.every((condition) => holds[condition](stored, move));
};

const written = (stored: Message, { changes }: Move): Message => ({ ...stored, ...changes });

/** What may be said by the person: marketing mail is stopped by the narrow scope, service mail by the wide one. */
const wantsNone = ({ stored, hasUnsubscribed }: State): boolean => {
  const scope = stored.class === 'marketing' ? 'marketing' : 'all';
  const suppression: Suppression = hasUnsubscribed ? { byAll: false, byClinic: scope } : { byAll: false };
  return gate({ ...stored, state: 'CLAIMED' }, { at: instant(at), suppression }).because === 'suppressed';
};

export const nextStates = (state: State, variant: Variant): State[] => {
  const { stored, workers } = state;
  const found: State[] = [];
  const add = (changes: Partial<State>) => found.push({ ...state, ...changes });
  const put = (index: number, worker: Worker) => workers.map((old, other) => (other === index ? worker : old));
  /** A worker writes a move and, where that is allowed, goes on. */
  const write = (
    index: number,
    move: Move,
    goesOn: (message: Message) => Worker = () => idle,
    changes: Partial<State> = {},
  ) => {
    if (!isAllowed(stored, move, variant)) return add({ workers: put(index, idle) });
    const message = written(stored, move);
    return add({ stored: message, workers: put(index, goesOn(message)), ...changes });
  };

  const wake = (index: number) => {
    if (stored.nextLook === undefined || stored.nextLook * 1000 > at) return;
    if (stored.state !== 'READY') {
      const move = resolve(stored, at);
      if (move) add({ workers: put(index, { at: 'decided', move }) });
    } else if (Date.parse(stored.notAfter) <= at) {
      add({ workers: put(index, { at: 'decided', move: expire(stored, at) }) });
    } else {
      // Marketing may rest at any moment, for as long as it takes.
      if (stored.class === 'marketing') {
        add({ workers: put(index, { at: 'decided', move: rest(stored, at, at + 600_000) }) });
      }
      if (state.claims === 0) return;
      const move = claim(stored, at, 'new');
      add({ workers: put(index, { at: 'decided', move }), claims: state.claims - 1 });
    }
  };

  const decided = (index: number, move: Move) =>
    write(index, move, (message) => (move.step === 'claim' ? { at: 'claimed', message } : idle));

  const pass = (index: number, message: Message) => {
    const move = fence(message, at);
    const sending = { at: 'sending', message: { ...message, state: 'SENDING' } } as const;
    const mailedAfterUnsubscribe = state.mailedAfterUnsubscribe || state.hasUnsubscribed;
    if (!isAllowed(stored, move, variant)) return add({ workers: put(index, idle) });
    const fenced = variant.hasNoMarker ? stored : written(stored, move);
    return add({ stored: fenced, workers: put(index, sending), mailedAfterUnsubscribe });
  };

  const claimed = (index: number, message: Message) => {
    if (wantsNone(state)) write(index, end('suppress', message, at, 'suppressed'));
    else if (variant.checksOutside) add({ workers: put(index, { at: 'checked', message }) });
    else pass(index, message);
    write(index, release(message, at, 0));
    write(index, end('parkUnmade', message, at, 'unmade'));
  };

  const answered = (index: number, move: Move, changes: Partial<State> = {}) =>
    add({ workers: put(index, { at: 'answered', move }), ...changes });

  const taken = (copies: number) => ({ accepted: state.accepted + copies });

  const call = (index: number, message: Message) => {
    answered(index, markSent(message, at, 'ses-1'), taken(1));
    answered(index, retry(message, at, 0, 'throttled'));
    answered(index, markDead(message, at, 'message-rejected'));
    if (state.lostAnswers === 0) return;
    const lostAnswers = state.lostAnswers - 1;
    const doubted = markUnknown(message, at, 'connection-lost');
    answered(index, doubted, { lostAnswers });
    answered(index, doubted, { lostAnswers, late: state.late + 1 });
    for (let copies = 1; copies <= variant.sdkAttempts; copies += 1) {
      answered(index, doubted, { lostAnswers, ...taken(copies) });
    }
  };

  const step = (index: number, worker: Worker) => {
    if (worker.at === 'idle') return wake(index);
    if (state.kills > 0) add({ workers: put(index, idle), kills: state.kills - 1 });
    if (worker.at === 'decided') return decided(index, worker.move);
    if (worker.at === 'claimed') return claimed(index, worker.message);
    if (worker.at === 'checked') return pass(index, worker.message);
    return worker.at === 'answered' ? write(index, worker.move) : call(index, worker.message);
  };

  workers.forEach((worker, index) => void step(index, worker));
  if (state.late > 0) add({ late: state.late - 1, ...taken(1) });
  if (state.accepted > 0) add({ stored: proven(stored, variant) });
  if (stored.state === 'READY') {
    const move = withdraw(stored, at, 'plan');
    if (isAllowed(stored, move, variant)) add({ stored: written(stored, move) });
  }
  if (!state.hasUnsubscribed) add({ hasUnsubscribed: true });
  // Any worker may be stalled for as long as it takes: leases end, looks come, and the message gets stale.
  if (stored.nextLook !== undefined && stored.nextLook * 1000 > at) {
    const leaseUntil = stored.leaseUntil && instant(at - 1);
    add({ stored: { ...stored, nextLook: at / 1000, leaseUntil } });
  }
  if (Date.parse(stored.notAfter) > at) add({ stored: { ...stored, notAfter: instant(at - 1) } });
  return found;
};

/** What an event of SES makes of a message, which has to be a step of the protocol. */
const proven = (stored: Message, variant: Variant): Message => {
  const event = {
    eventType: 'sent',
    attempt: 1,
    takenAt: instant(at),
    at: instant(at),
    sesId: 'ses-1',
  } as ProviderEvent;
  const evidence = evidenceOf({ ...stored, recipientHash: 'person', seenEvents: undefined }, event, ['person']);
  if (typeof evidence === 'string') throw new Error(`The event is ignored: ${evidence}`);
  const { step, changes } = evidence;
  if (step ? !isAllowed(stored, { step, before: stored, at, changes }, variant) : changes.state !== undefined) {
    throw new Error(`Evidence makes no step of the protocol of ${stored.state}`);
  }
  return { ...stored, ...changes, version: stored.version + 1 };
};
