import type { Device } from '../published/treatments.ts';
import type { LineFilter, Predicate, Question, Wait } from '../rule-set.ts';

type Rows = readonly Question[];
type KeyOf<Q extends Rows, Type extends Question['type']> = Extract<Q[number], { type: Type }>['key'];
type OptionOf<Q extends Rows, Key extends string> =
  Extract<Q[number], { key: Key }> extends { options: readonly (infer Value extends string)[] } ? Value : never;
type EventOf<Q extends Rows> =
  Extract<Q[number], { type: 'events' }> extends { events: readonly (infer Value extends string)[] } ? Value : never;
type LineOf<Q extends Rows> =
  Extract<Q[number], { type: 'concerns' }> extends {
    concerns: readonly (infer Concern extends string)[];
    areas: readonly (infer Area extends string)[];
  }
    ? { readonly concerns?: readonly Concern[]; readonly areas?: readonly Area[] }
    : LineFilter;

/**
 * The words that rows of one catalogue are written in. They only build data; their types know the catalogue's
 * questions and devices, so that a rule about a question, option, event or area that does not exist does not compile.
 */
export function predicateWords<Q extends Rows, D extends Device>() {
  /** The latest event of this type was `fromDays` to `belowDays` − 1 days ago. */
  const within = (event: EventOf<Q>, fromDays: number, belowDays: number): Predicate => ({
    kind: 'within',
    event,
    fromDays,
    belowDays,
  });
  return {
    within,
    /** The choice answered is one of the values. */
    is: <Key extends KeyOf<Q, 'choice'>>(question: Key, ...values: OptionOf<Q, Key>[]): Predicate => ({
      kind: 'is',
      question,
      values,
    }),
    /** One of the values is ticked. */
    has: <Key extends KeyOf<Q, 'multi'>>(question: Key, ...values: OptionOf<Q, Key>[]): Predicate => ({
      kind: 'has',
      question,
      values,
    }),
    /** `from` ≤ number < `below`. */
    number: (question: KeyOf<Q, 'number'>, from: number, below: number): Predicate => ({
      kind: 'number',
      question,
      from,
      below,
    }),
    /** Some concern line matches, and is none of the exceptions. */
    line: (filter: LineOf<Q>, ...except: LineOf<Q>[]): Predicate =>
      except.length > 0 ? { kind: 'line', ...filter, except } : { kind: 'line', ...filter },
    happened: (event: EventOf<Q>): Predicate => ({ kind: 'happened', event }),
    /** An event of one of these types is listed, and the person does not remember its day. */
    undated: (...events: EventOf<Q>[]): Predicate => ({ kind: 'undated', events }),
    device: (device: D): Predicate => ({ kind: 'device', device }),
    unsure: (): Predicate => ({ kind: 'unsure' }),
    all: (...of: Predicate[]): Predicate => ({ kind: 'all', of }),
    /** At least so many of the conditions hold. */
    atLeast: (count: number, of: readonly Predicate[]): Predicate => ({ kind: 'atLeast', count, of }),
    /** When and how long a rule waits after an event: it fires until `days` are over, and that day is its date. */
    waitAfter: (event: EventOf<Q>, days: number) =>
      ({ when: within(event, 0, days), wait: { days, from: 'event', event, openEnded: false } }) as const,
    /** How long a rule waits for something to change: nobody is asked again before `days` are over. */
    fromToday: (days: number) => ({ days, from: 'today', openEnded: true }) as const satisfies Wait,
  };
}
