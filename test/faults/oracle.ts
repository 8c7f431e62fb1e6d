/** Reads table, mailbox and log after a run and says which promises of docs/reliability.md#promises are broken. */
import { endStates } from '../../shared/mail/message.ts';
import type { World } from './faulty-world.ts';

const most = { service: 2, marketing: 1 } as const;

export type Evidence = {
  /** Screenings that intake acknowledged, by id. */
  acknowledged: readonly string[];
  /** Texts that stand for what people typed; none may be logged, or stand in a subject or a tag. */
  canaries: readonly string[];
};

type Items = Awaited<ReturnType<World['items']>>;

const isMessage = ({ SK }: Items[number]) => SK.startsWith('MSG#');

/** P1, P2: every acknowledged screening is there, and none is there by halves. */
const intakeFaults = (items: Items, acknowledged: readonly string[]): string[] => {
  const screenings = items.filter(({ SK }) => SK.startsWith('SCREENING#'));
  const leads = new Set(items.filter(({ SK }) => SK === 'LEAD').map(({ PK }) => PK));
  const ids = screenings.map(({ screeningId }) => screeningId);
  const lost = acknowledged.filter((id) => !ids.includes(id)).map((id) => `P1: acknowledged ${id} is lost`);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `P3: ${id} is there twice`);
  const halves = screenings.flatMap(({ PK, screeningId, hold }) => {
    const summaries = items.filter((item) => item.PK === PK && isMessage(item) && item.kind === 'summary');
    const hasSummary = hold !== undefined || summaries.some((item) => item.screeningId === screeningId);
    return leads.has(PK) && hasSummary ? [] : [`P2: ${screeningId} is there by halves`];
  });
  const empty = [...leads].filter((PK) => !screenings.some((item) => item.PK === PK));
  return [...lost, ...twice, ...halves, ...empty.map((PK) => `P2: ${PK} has no screening`)];
};

/** P5, P6: copies are bounded, every message ends and has left the due index, and SENT says the truth. */
const messageFaults = (items: Items, { mailbox }: World): string[] =>
  items.filter(isMessage).flatMap((item) => {
    const { messageId, state, class: messageClass } = item;
    const copies = mailbox.taken.filter((taken) => taken.messageId === messageId).length;
    const bound = most[messageClass as keyof typeof most];
    const hasEnded = (endStates as readonly unknown[]).includes(state);
    return [
      ...(copies > bound ? [`P5: ${messageClass} ${messageId} was taken ${copies} times`] : []),
      ...(hasEnded ? [] : [`P6: ${messageId} is ${state} for ever`]),
      ...(hasEnded && item.nextLook !== undefined ? [`P6: ${messageId} ended and is still due`] : []),
      ...(state === 'SENT' && copies === 0 ? [`P6: ${messageId} is SENT and nobody took it`] : []),
    ];
  });

/** P7: no intent to send was written after the address was confirmed to be stopped. */
const lateFences = (items: Items, { fences, stops, mailbox }: World): string[] =>
  fences.flatMap(({ messageId, order }) => {
    const item = items.find((one) => isMessage(one) && one.messageId === messageId);
    const to = mailbox.taken.find((taken) => taken.messageId === messageId)?.to;
    const stop = stops.find(
      ({ email, clinic, scope, order: stoppedAt }) =>
        email === to && clinic === item?.clinic && (scope === 'all' || item.class === 'marketing') && stoppedAt < order,
    );
    return stop ? [`P7: ${messageId} was fenced after its address was stopped`] : [];
  });

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

/** The broken promises in words; empty when all of them hold. */
export const brokenPromises = async (world: World, { acknowledged, canaries }: Evidence): Promise<string[]> => {
  const items = await world.items();
  return [
    ...intakeFaults(items, acknowledged),
    ...messageFaults(items, world),
    ...lateFences(items, world),
    ...leaks(world, canaries),
  ];
};
