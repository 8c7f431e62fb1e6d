/** A move of the mail protocol as one conditional update of the message's item. */
import { instantOf } from '../../contract/instant.ts';
import type { Message } from '../../mail/message.ts';
import type { Move } from '../../mail/protocol/message-moves.ts';
import { type StepCondition, steps } from '../../mail/protocol/message-steps.ts';
import { timeLimits } from '../../mail/time-limits.ts';
import { updateExpression } from '../table/update-expression.ts';
import { messageKey } from './keys.ts';

type Condition = { expression: string; values: (move: Move) => Record<string, unknown> };

const conditions: Record<StepCondition, Condition> = {
  due: { expression: '#nextLook <= :seconds', values: ({ at }) => ({ ':seconds': Math.floor(at / 1000) }) },
  'worth-sending': { expression: '#notAfter > :now', values: ({ at }) => ({ ':now': instantOf(at) }) },
  stale: { expression: '#notAfter <= :now', values: ({ at }) => ({ ':now': instantOf(at) }) },
  'own-claim': { expression: '#claimId = :claim', values: ({ before }) => ({ ':claim': before.claimId ?? '' }) },
  'lease-left': {
    expression: '#leaseUntil > :fenceEnd',
    values: ({ at }) => ({ ':fenceEnd': instantOf(at + timeLimits.fenceMargin) }),
  },
  unchanged: { expression: '#version = :read', values: ({ before }) => ({ ':read': before.version }) },
};

/** Key, expressions, names and values of the update; the caller adds the table. */
export const updateOf = (move: Move) => {
  const { before, changes, step } = move;
  const { from, when } = steps[step];
  const needed = when.map((name) => conditions[name]);
  const condition = {
    expression: ['#state = :from', ...needed.map(({ expression }) => expression)].join(' AND '),
    values: { ':from': from, ...Object.assign({}, ...needed.map(({ values }) => values(move))) },
  };
  return {
    Key: messageKey(before.clinic, before.leadId, before.messageId),
    ...updateExpression(changes, { condition }),
  };
};

/** Whether an item is what the move makes of it. Then our own write came through, and its answer was lost. */
export const isWritten = (item: Readonly<Record<string, unknown>>, { changes }: Move): boolean =>
  Object.entries(changes).every(([name, value]) => item[name] === value);

/** The message after its move. */
export const moved = ({ before, changes }: Move): Message => {
  const after = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(after) as Message;
};
