/** An outbox in memory that keeps the same conditions as the table, from the same rows. */

import { type LeadFacts, unmetNeed } from '../../shared/mail/lead-needs.ts';
import type { Message } from '../../shared/mail/message.ts';
import type { FenceAnswer, Outbox } from '../../shared/mail/ports.ts';
import type { Suppression } from '../../shared/mail/protocol/gate.ts';
import type { Move } from '../../shared/mail/protocol/message-moves.ts';
import { type StepCondition, steps } from '../../shared/mail/protocol/message-steps.ts';
import { timeLimits } from '../../shared/mail/time-limits.ts';

type Check = (stored: Message, move: Move) => boolean;

const ms = (instant: string | undefined) => Date.parse(instant ?? '');

/** Whether a condition of the protocol holds for what is stored, as the table would judge it. */
export const holds: Record<StepCondition, Check> = {
  due: ({ nextLook = Number.POSITIVE_INFINITY }, { at }) => nextLook <= Math.floor(at / 1000),
  'worth-sending': ({ notAfter }, { at }) => ms(notAfter) > at,
  stale: ({ notAfter }, { at }) => ms(notAfter) <= at,
  'own-claim': ({ claimId }, { before }) => claimId !== undefined && claimId === before.claimId,
  'lease-left': ({ leaseUntil }, { at }) => ms(leaseUntil) > at + timeLimits.fenceMargin,
  unchanged: ({ version }, { before }) => version === before.version,
};

const compact = (message: Message): Message =>
  Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined)) as Message;

export type MemoryOutbox = Outbox & {
  message: () => Message;
  put: (message: Message) => void;
  /** Steps that were written, in order. */
  written: string[];
  /** Who the fence finds: changed by a test whenever it likes. */
  person: { suppression: Suppression; lead: LeadFacts | 'gone' };
  /** Called before every write; throws to make the table fail. */
  beforeWrite: (move: Move) => void;
  /** How often the fence meets another transaction first. */
  conflicts: number;
};

export const memoryOutbox = (first: Message): MemoryOutbox => {
  let stored = compact(first);
  const written: string[] = [];

  const apply = (move: Move): Message | undefined => {
    outbox.beforeWrite(move);
    const { from, when } = steps[move.step];
    if (stored.state !== from || !when.every((condition) => holds[condition](stored, move))) return undefined;
    stored = compact({ ...stored, ...move.changes });
    written.push(move.step);
    return stored;
  };

  const refused = ({ before }: Move): boolean => {
    const { suppression, lead } = outbox.person;
    const isMarketing = before.class === 'marketing';
    const isSuppressed =
      suppression.byAll || suppression.byClinic === 'all' || (isMarketing && suppression.byClinic !== undefined);
    if (isSuppressed || lead === 'gone' || lead.isErased || lead.isHeld) return true;
    return unmetNeed(before, lead) !== undefined;
  };

  const outbox: MemoryOutbox = {
    written,
    message: () => stored,
    put: (message) => {
      stored = compact(message);
    },
    person: { suppression: { byAll: false }, lead: { isErased: false, isHeld: false, wantsMarketing: true } },
    beforeWrite: () => undefined,
    conflicts: 0,
    readMessage: async () => stored,
    parkUnreadable: async () => undefined,
    write: async (move) => apply(move),
    fence: async (move): Promise<FenceAnswer> => {
      outbox.beforeWrite(move);
      if (outbox.conflicts > 0) {
        outbox.conflicts -= 1;
        return { outcome: 'conflict' };
      }
      if (stored.claimId === move.before.claimId && refused(move)) return { outcome: 'refused', ...outbox.person };
      const message = apply(move);
      return message ? { outcome: 'passed', message } : { outcome: 'lost' };
    },
  };
  return outbox;
};
