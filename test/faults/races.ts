/**
 * Two who change the same lead at the same moment, on a table without faults: in turn, so that one always stands before
 * its transaction while the other is done, or by chance, as often as is asked for.
 */
import { v7 } from 'uuid';
import { erasureStore } from '../../shared/aws/erasure/erasure-store.ts';
import { purge } from '../../shared/aws/erasure/purge-items.ts';
import { purgeStore } from '../../shared/aws/erasure/purge-store.ts';
import { consentStore } from '../../shared/aws/leads/consent-store.ts';
import { leadStore } from '../../shared/aws/leads/lead-store.ts';
import { keys } from '../functions/mail-room.ts';
import { type Deed, perform, staffDeeds } from './deeds.ts';
import type { Before, World } from './faulty-world.ts';
import { meanwhile, type Point } from './meanwhile.ts';
import { emailHashOf, emailOf } from './people.ts';

/** Something that changes a person's lead, or what hangs on it. */
type Racer = (world: World, person: number, before?: Before) => Promise<unknown>;

const deed =
  (make: (person: number) => Deed): Racer =>
  (world, person, before) =>
    perform(world, make(person), before);

const visit = deed((person) => ({ do: 'post', person, marketing: true, isDeferred: person % 3 === 0 }));

const messagesOf = async ({ emulator: { db, tables } }: World, person: number) => {
  const leadId = await consentStore(db, tables).findLeadId('alba', emailHashOf(person));
  return await leadStore(db, tables.leads).readMessages('alba', leadId ?? '');
};

/** A worker that looks at everything the person is to be sent. */
const send: Racer = async (world, person, before) =>
  await world.worker({}, before).stream(...(await messagesOf(world, person)));

/** Tells of the mails that the person got. */
const tellOf = async (world: World, person: number, name: 'Delivery' | 'Complaint') => {
  for (const mail of world.mailbox.taken.filter(({ to }) => to === emailOf(person)))
    await world.note(await world.mailbox.eventOf(name, mail));
};

/** By name: everybody who writes a lead, its messages or its links. */
export const racers = {
  visit,
  ...(Object.fromEntries(
    staffDeeds.map((work) => [work, deed((person) => ({ do: work, person, nth: person % 4 }))]),
  ) as Record<(typeof staffDeeds)[number], Racer>),
  unsubscribe: deed((person) => ({ do: 'unsubscribe', person, scope: person % 4 === 0 ? 'marketing' : 'all' })),
  confirm: deed((person) => ({ do: 'confirm', person })),
  send,
  delivery: (world, person) => tellOf(world, person, 'Delivery'),
  complaint: (world, person) => tellOf(world, person, 'Complaint'),
  /** Somebody erases whom the person may be linked with. */
  eraseOther: deed((person) => ({ do: 'erase', person: person + 1, nth: 0 })),
} satisfies Record<string, Racer>;

export type RacerName = keyof typeof racers;

export type Turn = { first: RacerName; second: RacerName; at: Point };

const needsMail: readonly RacerName[] = ['resend', 'delivery', 'complaint'];
const needsOther: readonly RacerName[] = ['link', 'unlink', 'eraseOther'];

/** Makes the lead that they race for. People of a race have even numbers, those they may be linked with odd ones. */
const prepare = async (world: World, person: number, names: readonly RacerName[]): Promise<void> => {
  const isHeld = names.includes('release');
  // Follow-ups that a later visit replaces would keep it from an erased lead, whatever is asked of the lead itself.
  const marketing = !names.includes('erase') || names.includes('confirm');
  await perform(world, { do: 'post', person, marketing, isDeferred: false, isHeld });
  if (names.some((name) => needsOther.includes(name))) await visit(world, person + 1);
  if (names.includes('undo')) await perform(world, { do: 'status', person, nth: 0 });
  if (names.includes('unlink')) await racers.link(world, person);
  if (names.some((name) => needsMail.includes(name))) await send(world, person);
};

/** One stands at a point while the other is done. What was done from then on, the other's first. */
export const raceInTurn = async (world: World, person: number, { first, second, at }: Turn) => {
  await prepare(world, person, [first, second]);
  const begun = world.tick();
  await meanwhile(
    at,
    (before) => racers[first](world, person, before),
    () => racers[second](world, person),
  );
  return world.acts.filter((act) => act.begun > begun && act.person >> 1 === person >> 1);
};

/** So many at once, and the time between: a clinic that gets more at once is a clinic under attack. */
const atOnce = 20;
const pauseBetween = 6 * 60_000;

/** In groups, so that no limit of a clinic is met. The numbers are the people's. */
export const inGroups = async (world: World, pairs: number, race: (person: number) => Promise<unknown>) => {
  for (let done = 0; done < pairs; done += atOnce) {
    const group = Array.from({ length: Math.min(atOnce, pairs - done) }, (_none, at) => 2 * (done + at));
    await Promise.all(group.map(race));
    world.clock.now += pauseBetween;
  }
};

// Small multiplicative generator, so that every run has the same delays.
let seed = 20_261_123;
const random = () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};

/** Calls to the table until two have surely met, in ms. */
const spread = 12;

/** Whoever comes first is left to chance, of which each has the same. */
export const raceByChance = async (world: World, person: number, names: readonly [RacerName, RacerName]) => {
  await prepare(world, person, names);
  const run = async (name: RacerName) => {
    await new Promise((resolve) => setTimeout(resolve, random() * spread));
    await racers[name](world, person);
  };
  await Promise.all(names.map(run));
};

/** The retention run; whom it erases, nobody asked for. */
export const expire = async ({ emulator: { db, tables }, clock, acts }: World): Promise<number> => {
  const store = erasureStore(db, tables, { matchKey: keys.match });
  const erase: typeof store.erase = async (erasure) => {
    const { leadId } = erasure;
    acts.push({ does: 'erase', person: 0, begun: 0, ended: 0, outcome: 'unknown', status: undefined, leadId });
    return await store.erase(erasure);
  };
  const { eraseExpired } = purge({
    erasures: { ...store, erase },
    purges: purgeStore(db, tables.leads),
    leads: leadStore(db, tables.leads),
    listClinics: async () => ['alba'],
    newId: v7,
    now: () => clock.now,
    random,
    failed: (_lead, error) => {
      throw error;
    },
  });
  return (await eraseExpired(() => true)).erased;
};
