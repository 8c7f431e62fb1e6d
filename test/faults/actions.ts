/** Random schedules: what people and staff do, what breaks, and when. */
import * as fc from 'fast-check';
import { type Deed, staffDeeds } from './deeds.ts';
import type { Point } from './meanwhile.ts';
import type { Rule } from './rules.ts';
import { answers, type SesAnswer } from './unreliable-ses.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** What two may do at the same time. */
export type Doing =
  | Deed
  | { do: 'stream'; copies: number }
  | { do: 'sweep'; workers: number; until: 'now' | 'next'; rule?: Rule; answer?: SesAnswer[] };

/** `meanwhile`: the second happens while the first stands at a point; `together`: chance decides. */
export type Action =
  | Doing
  | { do: 'meanwhile'; at: Point; first: Doing; second: Doing }
  | { do: 'together'; doings: Doing[] }
  | { do: 'purge' }
  | { do: 'advance'; ms: number }
  | { do: 'break'; rule: Rule }
  | { do: 'answer'; next: SesAnswer[] }
  | { do: 'events'; fate: 'lost' | 'once' | 'twice' | 'reversed' | 'bounce' | 'complaint' };

const person = fc.nat({ max: 2 });
const mailWrites = ['"CLAIMED"', '"SENDING"', '"SENT"', '"UNKNOWN"'];
const leadWrites = ['screening.received', 'lead.changed', 'lead.erased', 'note.added', 'SUPP#', 'marketing.'];
const rule: fc.Arbitrary<Rule> = fc.record(
  {
    operation: fc.constantFrom('UpdateItem', 'TransactWriteItems', 'GetItem', 'Query'),
    contains: fc.constantFrom(...mailWrites, ...mailWrites, ...leadWrites),
    nth: fc.integer({ min: 1, max: 3 }),
    times: fc.integer({ min: 1, max: 4 }),
    action: fc.constantFrom(
      'refuse',
      'apply-then-drop',
      'throttle',
      'conflict',
      'error-500',
      'denied',
      'truncate',
      'delay',
      'skew',
      'die-before',
      'die-after',
    ),
  },
  { requiredKeys: ['action', 'nth'] },
);

/** Answers that leave a doubt are what the protocol is about, so they come more often. */
const doubtful: SesAnswer[] = ['accept-then-reset', 'accept-then-503', 'reset', 'unavailable'];
const sesAnswers = fc.array(fc.constantFrom(...doubtful, ...(Object.keys(answers) as SesAnswer[])), {
  minLength: 1,
  maxLength: 3,
});

/** A sweep, now or when something falls due, under a fault of its own. */
const sweep = fc.record(
  {
    do: fc.constant('sweep'),
    workers: fc.integer({ min: 1, max: 3 }),
    until: fc.constantFrom('now', 'next', 'next'),
    rule,
    answer: sesAnswers,
  },
  { requiredKeys: ['do', 'workers', 'until'] },
);

const post = fc.record({
  do: fc.constant('post'),
  person,
  marketing: fc.boolean(),
  isDeferred: fc.boolean(),
  isHeld: fc.constantFrom(false, false, false, true),
});
const staff = fc.record({ do: fc.constantFrom(...staffDeeds), person, nth: fc.nat({ max: 4 }) });
const unsubscribe = fc.record({ do: fc.constant('unsubscribe'), person, scope: fc.constantFrom('marketing', 'all') });
const confirm = fc.record({ do: fc.constant('confirm'), person });
const deed = fc.oneof(post, post, staff, staff, staff, unsubscribe, confirm);
const stream = fc.record({ do: fc.constant('stream'), copies: fc.integer({ min: 1, max: 3 }) });
const doing = fc.oneof(deed, deed, stream, sweep);

const point = fc.oneof(
  fc.record({ of: fc.constant('transaction'), nth: fc.constantFrom(1, 1, 2) }),
  fc.record({ of: fc.constant('call'), nth: fc.integer({ min: 2, max: 8 }) }),
);

const action = fc.oneof(
  deed,
  deed,
  stream,
  sweep,
  sweep,
  sweep,
  fc.record({ do: fc.constant('meanwhile'), at: point, first: doing, second: deed }),
  fc.record({ do: fc.constant('together'), doings: fc.array(doing, { minLength: 2, maxLength: 3 }) }),
  fc.constant({ do: 'purge' }),
  fc.record({ do: fc.constant('advance'), ms: fc.constantFrom(5_000, 3 * minute, 16 * minute, 2 * day, 8 * day) }),
  fc.record({ do: fc.constant('break'), rule }),
  fc.record({ do: fc.constant('break'), rule }),
  fc.record({ do: fc.constant('answer'), next: sesAnswers }),
  fc.record({
    do: fc.constant('events'),
    fate: fc.constantFrom('lost', 'once', 'twice', 'reversed', 'bounce', 'complaint'),
  }),
) as fc.Arbitrary<Action>;

/** Begins with somebody who submits; shrinks by leaving actions out. */
export const schedule: fc.Arbitrary<Action[]> = fc
  .array(action, { minLength: 3, maxLength: 16 })
  .map((actions) => [{ do: 'post', person: 0, marketing: true, isDeferred: false }, ...actions]);
