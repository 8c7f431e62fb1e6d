/** Random schedules: what people do, what breaks, and when; and what a run of one comes to. */
import * as fc from 'fast-check';
import { endStates, type Message, message } from '../../shared/mail/message.ts';
import { consentTexts } from '../../shared/screening/consent-texts.ts';
import { aSubmission, everyGroup } from '../builders.ts';
import type { World } from './faulty-world.ts';
import type { Evidence } from './oracle.ts';
import type { Rule } from './rules.ts';
import { answers, type SesAnswer } from './unreliable-ses.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

export type Action =
  | { do: 'post'; person: number; marketing: boolean; isDeferred: boolean }
  | { do: 'stream'; copies: number }
  | { do: 'sweep'; workers: number; until: 'now' | 'next'; rule?: Rule; answer?: SesAnswer[] }
  | { do: 'advance'; ms: number }
  | { do: 'unsubscribe'; person: number; scope: 'marketing' | 'all' }
  | { do: 'break'; rule: Rule }
  | { do: 'answer'; next: SesAnswer[] }
  | { do: 'events'; fate: 'lost' | 'once' | 'twice' | 'reversed' | 'bounce' | 'complaint' };

const person = fc.nat({ max: 2 });
const writes = { claim: '"CLAIMED"', fence: '"SENDING"', markSent: '"SENT"', markUnknown: '"UNKNOWN"' };
const rule: fc.Arbitrary<Rule> = fc.record(
  {
    operation: fc.constantFrom('UpdateItem', 'TransactWriteItems', 'GetItem', 'Query'),
    contains: fc.constantFrom(...Object.values(writes)),
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

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('post'), person, marketing: fc.boolean(), isDeferred: fc.boolean() }),
  fc.record({ do: fc.constant('stream'), copies: fc.integer({ min: 1, max: 3 }) }),
  sweep,
  sweep,
  sweep,
  fc.record({ do: fc.constant('advance'), ms: fc.constantFrom(5_000, 3 * minute, 16 * minute, 2 * day, 8 * day) }),
  fc.record({ do: fc.constant('unsubscribe'), person, scope: fc.constantFrom('marketing', 'all') }),
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

export const emailOf = (number: number) => `canary-${number}@example.com`;
const nameOf = (number: number) => `Canaria ${['Prima', 'Seconda', 'Terza'][number]}`;
const note = 'a note that nobody else may read';

const canaries = [note, ...[0, 1, 2].flatMap((number) => [emailOf(number), nameOf(number)])];

const isOpen = ({ state }: Message) => !(endStates as readonly string[]).includes(state);

export const openMessages = async (world: World): Promise<Message[]> => {
  const items = await world.items();
  return items
    .filter(({ SK }) => SK.startsWith('MSG#'))
    .flatMap((item) => message.safeParse(item).data ?? [])
    .filter(isOpen);
};

/** Somebody who has to wait for some weeks. */
const sunburnt = {
  noneApply: everyGroup.filter((group) => group !== 'recent-procedure'),
  answers: { events: [{ type: 'sunburn-or-tan', date: '2026-06-12' }] },
};

const submissionOf = ({ person: number, marketing, isDeferred }: Extract<Action, { do: 'post' }>) =>
  aSubmission({
    contact: { name: nameOf(number), email: emailOf(number), note },
    consents: { textId: consentTexts('en').textId, health: true, marketing, reminder: isDeferred },
    ...(isDeferred && sunburnt),
  });

const post = async (world: World, action: Extract<Action, { do: 'post' }>, acknowledged: string[]) => {
  const intake = world.intake();
  const answer = await Promise.race([intake.postJson(submissionOf(action)), intake.died]);
  if (answer?.statusCode === 201) acknowledged.push(String(JSON.parse(answer.body).screeningId));
};

const tell = async (world: World, fate: Extract<Action, { do: 'events' }>['fate']) => {
  if (fate === 'lost') return;
  const { taken, eventOf } = world.mailbox;
  const mails = fate === 'reversed' ? taken.toReversed() : taken;
  const names = fate === 'bounce' ? ['Bounce'] : fate === 'complaint' ? ['Complaint'] : ['Send', 'Delivery'];
  for (const mail of mails) {
    for (const name of fate === 'reversed' ? names.toReversed() : names) {
      const event = await eventOf(name as 'Send', mail);
      await world.note(event);
      if (fate === 'twice') await world.note(event);
    }
  }
};

/** When somebody must look next, in ms. */
const nextLookAt = async (world: World) =>
  Math.min(...(await openMessages(world)).map(({ nextLook = 0 }) => nextLook * 1000));

const sweepUnder = async (world: World, { until, workers, rule: broken, answer }: Extract<Action, { do: 'sweep' }>) => {
  const looks = await nextLookAt(world);
  if (until === 'next' && Number.isFinite(looks)) world.clock.now = Math.max(world.clock.now, looks);
  if (broken) world.rules.add(broken);
  if (answer) world.mailbox.answer(answer);
  await Promise.all(Array.from({ length: workers }, () => world.worker().sweep()));
};

const act = async (world: World, action: Action, acknowledged: string[]): Promise<void> => {
  if (action.do === 'post') return await post(world, action, acknowledged);
  if (action.do === 'advance') world.clock.now += action.ms;
  if (action.do === 'break') world.rules.add(action.rule);
  if (action.do === 'answer') world.mailbox.answer(action.next);
  if (action.do === 'unsubscribe') await world.unsubscribe(emailOf(action.person), action.scope);
  if (action.do === 'events') await tell(world, action.fate);
  if (action.do === 'sweep') await sweepUnder(world, action);
  if (action.do !== 'stream') return;
  const open = await openMessages(world);
  const batch = Array.from({ length: action.copies }, () => open).flat();
  await world.worker().stream(...batch);
};

/** Nothing breaks any more, and time goes on from look to look until every message has ended, or for ever. */
export const quietTime = async (world: World): Promise<void> => {
  world.rules.set([]);
  world.mailbox.answer([]);
  const worker = world.worker();
  for (let rounds = 0; rounds < 120; rounds += 1) {
    const looks = await nextLookAt(world);
    if (!Number.isFinite(looks)) return;
    world.clock.now = Math.max(world.clock.now + minute, looks);
    await worker.sweep();
  }
};

export const runSchedule = async (world: World, actions: readonly Action[]): Promise<Evidence> => {
  const acknowledged: string[] = [];
  for (const next of actions) await act(world, next, acknowledged);
  await quietTime(world);
  return { acknowledged, canaries };
};
