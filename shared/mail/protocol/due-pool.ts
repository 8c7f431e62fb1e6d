/**
 * The messages of some shards of the due index that a sweep has not looked at yet, in turns by clinic. It reads on behind
 * what stays due, so that nothing hides what is behind it (docs/mail-protocol.md#two-doors).
 */
import type { MessageRef } from '../ports.ts';

/** A message that is due since `nextLook` (epoch seconds). */
export type DueMessage = MessageRef & { nextLook: number };

/** Where a page of the due index goes on; only the store knows what it says. */
export type DuePlace = Readonly<Record<string, unknown>>;

/** One page, oldest first, and where the next one begins if there is one. */
export type DuePage = { due: DueMessage[]; next?: DuePlace | undefined };

/** Reads a page of a shard: what is due at an instant (ms), at most `limit` messages, from a place on or from its head. */
export type ReadDue = (
  shard: string,
  at: number,
  page: { limit: number; from?: DuePlace | undefined },
) => Promise<DuePage>;

/** Of each shard at once: a clinic with this many due messages in it can hide the others' until the next page. */
const perPage = 4_000;

/** A shuffled copy; `random` gives 0 ≤ r < 1. */
export const shuffled = <T>(items: readonly T[], random: () => number): T[] => {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
};

/** One of each clinic in turn, oldest first within a clinic: no clinic waits for another's thousands. */
export const roundRobin = <T extends Pick<DueMessage, 'clinic' | 'nextLook'>>(items: readonly T[]): T[] => {
  const oldestFirst = items.toSorted((left, right) => left.nextLook - right.nextLook);
  const turns = new Map<string, number>();
  const numbered = oldestFirst.map((item) => {
    const turn = turns.get(item.clinic) ?? 0;
    turns.set(item.clinic, turn + 1);
    return { item, turn };
  });
  return numbered.toSorted((left, right) => left.turn - right.turn).map(({ item }) => item);
};

type Deps = {
  shards: readonly string[];
  readDue: ReadDue;
  hasTime: () => boolean;
  now: () => number;
  random: () => number;
};

export type DuePool = {
  /** The next messages, at most so many; none when all that is due has been given out. */
  take: (count: number) => Promise<DueMessage[]>;
  /** Adds messages that others gave out and did not deal with. */
  add: (messages: readonly DueMessage[]) => void;
};

/** Notices of two clinics may have the same id. */
const look = ({ clinic, messageId, nextLook }: DueMessage) => `${clinic} ${messageId} ${nextLook}`;

/** Overlapping sweeps take messages of the same age in another order, so that they rarely meet. */
export const duePool = ({ shards, readDue, hasTime, now, random }: Deps): DuePool => {
  let waiting: DueMessage[] = [];
  let added: DueMessage[] = [];
  let places = new Map<string, DuePlace>();
  /** A message that stayed due, such as mail during a brake, is not given out again by this pool. */
  const given = new Set<string>();

  const readPages = async (): Promise<DueMessage[]> => {
    const next = new Map<string, DuePlace>();
    // After the last page of a shard its head may have something new.
    const from = places.size > 0 ? [...places.keys()] : shards;
    const pages = await Promise.all(
      from.map(async (shard) => {
        const page = await readDue(shard, now(), { limit: perPage, from: places.get(shard) });
        if (page.next) next.set(shard, page.next);
        return page.due;
      }),
    );
    places = next;
    return pages.flat().filter((message) => !given.has(look(message)));
  };

  const fill = async (): Promise<void> => {
    let found = added;
    added = [];
    do {
      found = [...found, ...(await readPages())];
    } while (found.length === 0 && places.size > 0 && hasTime());
    waiting = roundRobin(shuffled(found, random));
  };

  return {
    take: async (count) => {
      if (waiting.length === 0 && hasTime()) await fill();
      const taken = waiting.slice(0, count);
      waiting = waiting.slice(count);
      for (const message of taken) given.add(look(message));
      return taken;
    },
    add: (messages) => {
      added.push(...messages);
    },
  };
};
