import type { Outcome } from '../outcome.ts';
import type { Device } from '../published/treatments.ts';
import { rankOf } from './difference.ts';

/** Screenings with the same outcome before and the same after; where `atLeast` is `atMost`, it is known. */
export type OutcomeCell = {
  readonly before: Outcome;
  readonly atLeast: Outcome;
  readonly atMost: Outcome;
  readonly count: number;
};

/** For how many screenings a rule makes a difference, and which: see `Difference`. `mayFire`: depends on what was not asked. */
export type RuleDifference = {
  readonly ruleId: string;
  /** What the person is told when it fires. */
  readonly reason: string;
  readonly newly: number;
  readonly noLonger: number;
  readonly otherwise: number;
  readonly decided: number;
  readonly mayFire: number;
};

/** A question by its key, in the words of the rules that were judged by; `choices`: those that are meant, in words. */
export type AskedQuestion = {
  readonly question: string;
  readonly text: string;
  readonly choices: readonly string[];
};

/** What screenings of a version and a device did not ask or offer, or put in other words. */
export type AskedThen = {
  readonly version: string;
  readonly device: Device;
  readonly count: number;
  readonly unasked: readonly AskedQuestion[];
  readonly unoffered: readonly AskedQuestion[];
  readonly otherWords: readonly AskedQuestion[];
};

/** A screening whose outcome, or whose day, is certainly another. Days are `YYYY-MM-DD`; `createdAt` is an instant. */
export type ConcernedScreening = {
  readonly leadId: string;
  readonly screeningId: string;
  readonly createdAt: string;
  readonly before: Outcome;
  readonly atLeast: Outcome;
  readonly atMost: Outcome;
  readonly dayBefore: string | null;
  readonly dayAfter: string | null;
  /** The rules that decided, some of them where they are many. */
  readonly rules: readonly string[];
};

/** What other rules change for a number of screenings. */
export type DifferenceTally = {
  readonly screenings: number;
  /** By whether it is certain: see `Change`. */
  readonly changes: { readonly worse: number; readonly better: number; readonly same: number; readonly open: number };
  readonly cells: readonly OutcomeCell[];
  readonly rules: readonly RuleDifference[];
  readonly askedThen: readonly AskedThen[];
  /** The worst changes first, as many as are listed. */
  readonly concerned: readonly ConcernedScreening[];
};

/** Concerned screenings that a sum lists, the worst changes first; `changes` counts them all. */
export const mostConcerned = 200;

/** Nothing was judged. */
export const noDifference: DifferenceTally = {
  screenings: 0,
  changes: { worse: 0, better: 0, same: 0, open: 0 },
  cells: [],
  rules: [],
  askedThen: [],
  concerned: [],
};

/** Entries of the same name as one. */
const merged = <T>(all: readonly T[], nameOf: (one: T) => string, merge: (one: T, other: T) => T): T[] => {
  const byName = new Map<string, T>();
  for (const one of all) {
    const name = nameOf(one);
    const known = byName.get(name);
    byName.set(name, known === undefined ? one : merge(known, one));
  }
  return [...byName.values()];
};

const joinQuestions = (all: readonly AskedQuestion[]) =>
  merged(
    all,
    ({ question }) => question,
    (one, other) => ({ ...one, choices: [...new Set([...one.choices, ...other.choices])] }),
  );

const joinAsked = (one: AskedThen, other: AskedThen): AskedThen => ({
  ...one,
  count: one.count + other.count,
  unasked: joinQuestions([...one.unasked, ...other.unasked]),
  unoffered: joinQuestions([...one.unoffered, ...other.unoffered]),
  otherWords: joinQuestions([...one.otherWords, ...other.otherWords]),
});

const joinRules = (one: RuleDifference, other: RuleDifference): RuleDifference => ({
  ...one,
  newly: one.newly + other.newly,
  noLonger: one.noLonger + other.noLonger,
  otherwise: one.otherwise + other.otherwise,
  decided: one.decided + other.decided,
  mayFire: one.mayFire + other.mayFire,
});

/** Steps that an outcome becomes worse by, at the least. */
const steps = ({ before, atLeast }: ConcernedScreening): number => rankOf(atLeast) - rankOf(before);

const worstFirst = (one: ConcernedScreening, other: ConcernedScreening): number =>
  steps(other) - steps(one) ||
  rankOf(other.atLeast) - rankOf(one.atLeast) ||
  (other.createdAt < one.createdAt ? -1 : Number(other.createdAt > one.createdAt));

const weightOf = ({ decided, newly, noLonger, otherwise }: RuleDifference): number =>
  decided * 1e6 + newly + noLonger + otherwise;

/** Several tallies as one. The order in which they come does not matter. Pure. */
export function joinTallies(tallies: readonly DifferenceTally[]): DifferenceTally {
  const sum = (count: (tally: DifferenceTally) => number) => tallies.reduce((all, tally) => all + count(tally), 0);
  const nameOf = ({ before, atLeast, atMost }: OutcomeCell) => `${before} ${atLeast} ${atMost}`;
  return {
    screenings: sum(({ screenings }) => screenings),
    changes: {
      worse: sum(({ changes }) => changes.worse),
      better: sum(({ changes }) => changes.better),
      same: sum(({ changes }) => changes.same),
      open: sum(({ changes }) => changes.open),
    },
    cells: merged(
      tallies.flatMap(({ cells }) => cells),
      nameOf,
      (one, other) => ({ ...one, count: one.count + other.count }),
    ).toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)),
    rules: merged(
      tallies.flatMap(({ rules }) => rules),
      ({ ruleId }) => ruleId,
      joinRules,
    ).toSorted((one, other) => weightOf(other) - weightOf(one) || (one.ruleId < other.ruleId ? -1 : 1)),
    askedThen: merged(
      tallies.flatMap(({ askedThen }) => askedThen),
      ({ version, device }) => `${version} ${device}`,
      joinAsked,
    ).toSorted((one, other) => (`${one.version} ${one.device}` < `${other.version} ${other.device}` ? -1 : 1)),
    concerned: tallies
      .flatMap(({ concerned }) => concerned)
      .toSorted(worstFirst)
      .slice(0, mostConcerned),
  };
}
