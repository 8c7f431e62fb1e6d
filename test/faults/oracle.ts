/** Reads table, mailbox and log after a run and says which promises of docs/reliability.md#promises are broken. */

import { leadIdOf } from '../../shared/aws/items/keys.ts';
import { endStates } from '../../shared/mail/message.ts';
import type { Stop, World } from './faulty-world.ts';
import { leadFaults } from './oracle-leads.ts';
import { emailOf } from './people.ts';

const most = { service: 2, marketing: 1 } as const;

type Items = Awaited<ReturnType<World['items']>>;

const isMessage = ({ SK }: Items[number]) => SK.startsWith('MSG#');

/** P2, P3: no screening is there twice, and none by halves. */
const intakeFaults = (items: Items): string[] => {
  const screenings = items.filter(({ SK }) => SK.startsWith('SCREENING#'));
  const leads = new Set(items.filter(({ SK, erasedAt }) => SK === 'LEAD' && !erasedAt).map(({ PK }) => PK));
  const ids = Map.groupBy(screenings, ({ screeningId }) => screeningId);
  const twice = [...ids].filter(([, { length }]) => length > 1).map(([id]) => `P3: ${id} is there twice`);
  const summaries = new Set(
    items.filter((item) => isMessage(item) && item.kind === 'summary').map((item) => `${item.PK} ${item.screeningId}`),
  );
  const halves = screenings.flatMap(({ PK, screeningId, hold }) => {
    const hasSummary = hold !== undefined || summaries.has(`${PK} ${screeningId}`);
    return leads.has(PK) && hasSummary ? [] : [`P2: ${screeningId} is there by halves`];
  });
  const screened = new Set(screenings.map(({ PK }) => PK));
  const empty = [...leads].filter((PK) => !screened.has(PK));
  return [...twice, ...halves, ...empty.map((PK) => `P2: ${PK} has no screening`)];
};

/** P5, P6: copies are bounded, every message ends and has left the due index, and SENT says the truth. */
const messageFaults = (items: Items, { mailbox }: World, isEarly: boolean): string[] => {
  const taken = Map.groupBy(mailbox.taken, ({ messageId }) => messageId);
  return items.filter(isMessage).flatMap((item) => {
    const { messageId, state, class: messageClass } = item;
    const copies = taken.get(String(messageId))?.length ?? 0;
    const bound = most[messageClass as keyof typeof most];
    const hasEnded = (endStates as readonly unknown[]).includes(state);
    return [
      ...(copies > bound ? [`P5: ${messageClass} ${messageId} was taken ${copies} times`] : []),
      ...(hasEnded || isEarly ? [] : [`P6: ${messageId} is ${state} for ever`]),
      ...(hasEnded && item.nextLook !== undefined ? [`P6: ${messageId} ended and is still due`] : []),
      ...(state === 'SENT' && copies === 0 ? [`P6: ${messageId} is SENT and nobody took it`] : []),
    ];
  });
};

/** A yes of later, by a link that was not used before, lifts a stop of marketing. */
const isLifted = ({ email, scope, begun }: Stop, { acts }: World): boolean =>
  scope === 'marketing' &&
  acts.some((act) => {
    if (act.does !== 'confirm' || emailOf(act.person) !== email || act.ended < begun) return false;
    const before = acts.find((one) => one.does === 'confirm' && one.value === act.value && one.outcome === 'done');
    return before === undefined || before.ended >= act.ended;
  });

/** P7, P19: no intent to send was written after the address was confirmed to be stopped, or the lead to be erased. */
const lateFences = (items: Items, world: World): string[] => {
  const { fences, stops, acts, mailbox } = world;
  const messages = new Map(items.filter(isMessage).map((item) => [item.messageId, item]));
  const recipients = new Map(mailbox.taken.map(({ messageId, to }) => [messageId, to]));
  const erases = acts.filter(({ does, outcome }) => does === 'erase' && outcome === 'done');
  return fences.flatMap(({ messageId, order }) => {
    const item = messages.get(messageId);
    const to = recipients.get(messageId);
    const stop = stops.find(
      ({ email, clinic, scope, order: stoppedAt }) =>
        email === to && clinic === item?.clinic && (scope === 'all' || item.class === 'marketing') && stoppedAt < order,
    );
    const isErased = erases.some(({ leadId, ended }) => item && leadId === leadIdOf(item.PK) && ended < order);
    return [
      ...(stop && !isLifted(stop, world) ? [`P7: ${messageId} was fenced after its address was stopped`] : []),
      ...(isErased ? [`P19: ${messageId} was fenced after its lead was erased`] : []),
    ];
  });
};

/** P16: no text that people typed is logged or stands where others can read it. */
const leaks = ({ logged, mailbox }: World, canaries: readonly string[]): string[] => {
  const subjects = mailbox.taken.flatMap(
    ({ submitted }) => /^subject:.*(?:\r?\n[ \t].*)*/im.exec(String(submitted.raw)) ?? [],
  );
  const tags = mailbox.taken.flatMap(({ submitted: { parameters } }) =>
    [...parameters].filter(([name]) => name.startsWith('Tags')).map(([, value]) => value),
  );
  const open = JSON.stringify([logged, subjects, tags]);
  return canaries.filter((canary) => open.includes(canary)).map((canary) => `P16: ${canary} was logged`);
};

/**
 * The broken promises in words; empty when all of them hold. `canaries` are texts that stand for what people typed; none
 * may be logged, or stand in a subject or a tag. `isEarly`: nobody has waited yet until every message ended.
 */
export const brokenPromises = async (
  world: World,
  canaries: readonly string[] = [],
  { isEarly = false } = {},
): Promise<string[]> => {
  const items = await world.items();
  return [
    ...intakeFaults(items),
    ...messageFaults(items, world, isEarly),
    ...lateFences(items, world),
    ...leaks(world, canaries),
    ...(await leadFaults(world)),
  ];
};
