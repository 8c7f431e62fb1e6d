/** Runs schedules: everything that people, staff and faults do, and the quiet time after it. */
import { erasureStore } from '../../shared/aws/erasure/erasure-store.ts';
import { purgeStore } from '../../shared/aws/erasure/purge-store.ts';
import { dueShards } from '../../shared/contract/tables.ts';
import { endStates, type Message, message } from '../../shared/mail/message.ts';
import { keys } from '../functions/mail-room.ts';
import type { Action, Doing } from './actions.ts';
import { perform } from './deeds.ts';
import type { Before, World } from './faulty-world.ts';
import { meanwhile } from './meanwhile.ts';
import { canariesOf } from './people.ts';

const minute = 60_000;

const isOpen = ({ state }: Message) => !(endStates as readonly string[]).includes(state);

export const openMessages = async (world: World): Promise<Message[]> => {
  const items = await world.items();
  return items
    .filter(({ SK }) => SK.startsWith('MSG#'))
    .flatMap((item) => message.safeParse(item).data ?? [])
    .filter(isOpen);
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

const sweepUnder = async (world: World, doing: Extract<Doing, { do: 'sweep' }>, before?: Before) => {
  const { until, workers, rule: broken, answer } = doing;
  const looks = await nextLookAt(world);
  if (until === 'next' && Number.isFinite(looks)) world.clock.now = Math.max(world.clock.now, looks);
  if (broken) world.rules.add(broken);
  if (answer) world.mailbox.answer(answer);
  await Promise.all(Array.from({ length: workers }, () => world.worker({}, before).sweep()));
};

const streamOpen = async (world: World, { copies }: Extract<Doing, { do: 'stream' }>, before?: Before) => {
  const open = await openMessages(world);
  await world.worker({}, before).stream(...Array.from({ length: copies }, () => open).flat());
};

const begin = async (world: World, doing: Doing, before?: Before): Promise<void> => {
  if (doing.do === 'sweep') return await sweepUnder(world, doing, before);
  if (doing.do === 'stream') return await streamOpen(world, doing, before);
  await perform(world, doing, before);
};

const act = async (world: World, action: Action): Promise<void> => {
  switch (action.do) {
    case 'advance':
      world.clock.now += action.ms;
      return;
    case 'break':
      return world.rules.add(action.rule);
    case 'answer':
      return world.mailbox.answer(action.next);
    case 'events':
      return await tell(world, action.fate);
    case 'purge':
      return void (await finishErased(world));
    case 'together':
      return void (await Promise.all(action.doings.map((doing) => begin(world, doing))));
    case 'meanwhile': {
      const { at, first, second } = action;
      return await meanwhile(
        at,
        (before) => begin(world, first, before),
        () => begin(world, second),
      );
    }
    default:
      return await begin(world, action);
  }
};

/** Nothing breaks any more, and time goes on from look to look until every message has ended, or for ever. */
export const quietTime = async (world: World): Promise<void> => {
  world.rules.set([]);
  world.mailbox.answer([]);
  const worker = world.worker();
  for (let rounds = 0; rounds < 120; rounds += 1) {
    const looks = await nextLookAt(world);
    if (!Number.isFinite(looks)) break;
    world.clock.now = Math.max(world.clock.now + minute, looks);
    await worker.sweep();
  }
  await finishErased(world);
};

/** The purge, as it runs each minute. */
export const finishErased = async ({ emulator: { db, tables }, clock }: World) => {
  const erased = await Promise.all(
    Array.from({ length: dueShards }, (_none, shard) => purgeStore(db, tables.leads).readErased(shard)),
  );
  const { finish } = erasureStore(db, tables, { matchKey: keys.match });
  for (const { clinic, leadId } of erased.flat()) await finish(clinic, leadId, clock.now);
};

/** Does what the schedule says, and waits until everything has come to its end. The texts that people typed. */
export const runSchedule = async (world: World, actions: readonly Action[]): Promise<string[]> => {
  for (const next of actions) await act(world, next);
  await quietTime(world);
  return canariesOf([0, 1, 2]);
};
