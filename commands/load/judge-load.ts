/** What a run under load promises, and whether it was kept (docs/reliability.md#promises, P1, P3, P5 and P29). */
import type { SentMail, StoredItem } from './read-place.ts';
import type { LoadAnswer, Submitted } from './submit.ts';

/** What a run came to. */
export type LoadFacts = { submitted: readonly Submitted[]; stored: readonly StoredItem[]; mails: readonly SentMail[] };

/** `lines` for people; `broken` names every promise that was not kept, in a sentence. */
export type Verdict = { lines: string[]; broken: string[] };

const count = (all: readonly LoadAnswer[], kind: LoadAnswer['kind']): number =>
  all.filter((answer) => answer.kind === kind).length;

/** The value that this share of a sorted list does not exceed. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

const repeated = (values: readonly string[]): string[] =>
  [...Map.groupBy(values, (value) => value)].flatMap(([value, all]) => (all.length > 1 ? [value] : []));

/** A sentence about some of many, when there are any. */
const some = (sentence: string, all: readonly string[]): string[] =>
  all.length === 0 ? [] : [`${sentence}: ${all.length}, such as ${all[0]}.`];

function brokenPromises({ submitted, stored, mails }: LoadFacts): string[] {
  const people = new Set(submitted.map(({ email }) => email));
  const acknowledged = submitted.flatMap(({ email, answers }) => {
    const last = answers.at(-1);
    return last?.kind === 'acknowledged' ? [{ email, screeningId: last.screeningId }] : [];
  });
  const leads = stored.flatMap(({ SK, email }) => (SK === 'LEAD' && email && people.has(email) ? [email] : []));
  const found = new Set(leads);
  const screenings = new Set(stored.flatMap(({ screeningId }) => screeningId ?? []));
  const others = submitted.flatMap(({ answers }) => answers.flatMap((one) => (one.kind === 'other' ? [one.what] : [])));
  const lost = acknowledged.filter(({ email, screeningId }) => !found.has(email) || !screenings.has(screeningId));
  const toPeople = mails.filter(({ to }) => to.some((address) => people.has(address)));
  return [
    ...some('Answers that are neither 201 nor 503 with Retry-After', others),
    ...some(
      'Acknowledged and not stored',
      lost.map(({ email }) => email),
    ),
    ...some('Two people under one screening', repeated(acknowledged.map(({ screeningId }) => screeningId))),
    ...some('People with two leads', repeated(leads)),
    ...some('Messages that were mailed twice', repeated(mails.map(({ messageId }) => messageId).filter(Boolean))),
    ...some('People who were mailed twice', repeated(toPeople.flatMap(({ to }) => to))),
  ];
}

/** Judges a run. Times are told and never judged: they are the machine's. */
export function judgeLoad(facts: LoadFacts): Verdict {
  const answers = facts.submitted.flatMap((one) => one.answers);
  const took = facts.submitted.flatMap((one) => one.took ?? []).sort((one, other) => one - other);
  const people = new Set(facts.submitted.map(({ email }) => email));
  const leads = facts.stored.filter(({ SK, email }) => SK === 'LEAD' && email !== undefined && people.has(email));
  const ids = new Set(answers.flatMap((answer) => (answer.kind === 'acknowledged' ? [answer.screeningId] : [])));
  const held = facts.stored.filter(({ screeningId, hold }) => hold === 'surge' && ids.has(screeningId ?? ''));
  const mailed = facts.mails.filter(({ to }) => to.some((address) => people.has(address)));
  const ms = (share: number): string => `${percentile(took, share).toFixed(0)} ms`;
  const lines = [
    `${facts.submitted.length} people, ${took.length} acknowledged, ${leads.length} stored, ${mailed.length} mailed, ` +
      `${held.length} held as a surge`,
    `answers: ${count(answers, 'acknowledged')} of 201, ${count(answers, 'later')} of 503 with Retry-After, ` +
      `${count(answers, 'refused')} refused by the gateway, ${count(answers, 'other')} others`,
    `from due to acknowledged: p50 ${ms(0.5)}, p99 ${ms(0.99)}, longest ${ms(1)}`,
  ];
  return { lines, broken: brokenPromises(facts) };
}
