/** A move of the mail protocol as one conditional update of the message's item. */
import type { Message } from '../../mail/message.ts';
import type { Move } from '../../mail/protocol/message-moves.ts';
import { type StepCondition, steps } from '../../mail/protocol/message-steps.ts';
import { timeLimits } from '../../mail/time-limits.ts';
import { messageKey } from './keys.ts';

type Condition = { expression: string; values: (move: Move) => Record<string, unknown> };

const instant = (at: number) => new Date(at).toISOString();

const conditions: Record<StepCondition, Condition> = {
  due: { expression: '#nextLook <= :seconds', values: ({ at }) => ({ ':seconds': Math.floor(at / 1000) }) },
  'worth-sending': { expression: '#notAfter > :now', values: ({ at }) => ({ ':now': instant(at) }) },
  stale: { expression: '#notAfter <= :now', values: ({ at }) => ({ ':now': instant(at) }) },
  'own-claim': { expression: '#claimId = :claim', values: ({ before }) => ({ ':claim': before.claimId ?? '' }) },
  'lease-left': {
    expression: '#leaseUntil > :fenceEnd',
    values: ({ at }) => ({ ':fenceEnd': instant(at + timeLimits.fenceMargin) }),
  },
  unchanged: { expression: '#version = :read', values: ({ before }) => ({ ':read': before.version }) },
};

/** Attribute names by placeholder, for every `#name` in the expressions: several of ours are reserved words. */
const namesIn = (...expressions: string[]): Record<string, string> => {
  const names = expressions.flatMap((expression) => expression.match(/#\w+/g) ?? []);
  return Object.fromEntries(names.map((name) => [name, name.slice(1)]));
};

/** Key, expressions, names and values of the update; the caller adds the table. */
export const updateOf = (move: Move) => {
  const { before, changes, step } = move;
  const entries = Object.entries(changes);
  const set = entries.filter(([, value]) => value !== undefined);
  const removed = entries.filter(([, value]) => value === undefined).map(([name]) => `#${name}`);
  const removal = removed.length > 0 ? ` REMOVE ${removed.join(', ')}` : '';
  const UpdateExpression = `SET ${set.map(([name]) => `#${name} = :set_${name}`).join(', ')}${removal}`;
  const { from, when } = steps[step];
  const needed = when.map((name) => conditions[name]);
  const ConditionExpression = ['#state = :from', ...needed.map(({ expression }) => expression)].join(' AND ');
  return {
    Key: messageKey(before.clinic, before.leadId, before.messageId),
    UpdateExpression,
    ConditionExpression,
    ExpressionAttributeNames: namesIn(UpdateExpression, ConditionExpression),
    ExpressionAttributeValues: {
      ':from': from,
      ...Object.fromEntries(set.map(([name, value]) => [`:set_${name}`, value])),
      ...Object.assign({}, ...needed.map(({ values }) => values(move))),
    },
  };
};

/** Whether an item is what the move would have made of it: then our own write came through and its answer was lost. */
export const isWritten = (item: Readonly<Record<string, unknown>>, { changes }: Move): boolean =>
  Object.entries(changes).every(([name, value]) => item[name] === value);

/** The message after its move was written. */
export const moved = ({ before, changes }: Move): Message => {
  const after = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(after) as Message;
};
