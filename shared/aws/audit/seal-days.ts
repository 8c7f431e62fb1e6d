/** Seals the days of the audit that are over, and finds out of each sealed day whether it is as it was. */
import { dayOf } from '../../contract/instant.ts';
import { genesis, isIntact, sealOf } from './audit-seal.ts';
import type { SealStore } from './seal-store.ts';

const oneDay = 86_400_000;

/** Entries are written within seconds of their instant; so long (ms) after midnight a day gets no more of them. */
const settles = 15 * 60_000;

/** Days that one run seals of a clinic at most; the rest waits for the next. */
const mostDays = 100;

/** The time to live removes entries of earlier days. */
const keptDays = 3 * 365;

const dayAfter = (day: string) => dayOf(Date.parse(day) + oneDay);

/** The last day (`YYYY-MM-DD`, in UTC) that is to be sealed at an instant (ms). */
export const lastDueDay = (at: number): string => dayOf(at - settles - oneDay);

/** Seals every day of a clinic that is over, days without entries too; resolves with how many it sealed. */
export const sealDays = async (store: SealStore, key: string, clinic: string, at: number): Promise<number> => {
  const until = lastDueDay(at);
  const last = await store.readLast(clinic);
  let previous = last?.seal ?? genesis;
  // A clinic without any entry has nothing to seal.
  let day = last ? dayAfter(last.day) : ((await store.readFirstDay(clinic)) ?? dayAfter(until));
  let sealed = 0;
  for (; day <= until && sealed < mostDays; day = dayAfter(day)) {
    const seal = sealOf(key, { clinic, day, previous }, await store.readDay(clinic, day));
    await store.addSeal(seal);
    previous = seal.seal;
    sealed += 1;
  }
  return sealed;
};

export type DayVerdict = { day: string; verdict: 'OK' | 'TAMPERED' | 'MISSING'; count: number };

/**
 * Verdicts on the days from one to another, both included: without `from`, from the first that was ever sealed. A day
 * without a seal is missing, and so is the beginning of the chain when it was cut off.
 */
export const verifyDays = async (
  store: SealStore,
  key: string,
  clinic: string,
  { from, until }: { from: string | undefined; until: string },
): Promise<DayVerdict[]> => {
  const seals = await store.readSeals(clinic, undefined, until);
  const [first] = seals.values();
  const wanted = from ?? first?.day ?? (await store.readFirstDay(clinic));
  const verdicts: DayVerdict[] = [];
  if (!wanted) return verdicts;
  const oldest = dayOf(Date.parse(until) - keptDays * oneDay);
  const begin = wanted < oldest ? oldest : wanted;
  // A check from the beginning must find the first seal.
  if (!from && begin === wanted && first && first.previous !== genesis) {
    verdicts.push({ day: dayOf(Date.parse(first.day) - oneDay), verdict: 'MISSING', count: 0 });
  }
  for (let day = begin; day <= until; day = dayAfter(day)) {
    const stored = seals.get(day);
    const items = await store.readDay(clinic, day);
    const before = seals.get(dayOf(Date.parse(day) - oneDay))?.seal;
    const verdict = !stored ? 'MISSING' : isIntact(key, stored, items, before) ? 'OK' : 'TAMPERED';
    verdicts.push({ day, verdict, count: items.length });
  }
  return verdicts;
};
