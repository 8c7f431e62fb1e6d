import type { AdverseEntryAnswer } from '../../../../shared/contract/answers/adverse-answers.ts';

/** An adverse event by what was said about it last; `entries` is how often something was said. */
export type KnownEvent = AdverseEntryAnswer & { entries: number };

/**
 * The events behind entries that come newest first, in the same order. A report that was made stays known, and so does that the
 * event was a mistake, whatever later entries leave out.
 */
export const knownEvents = (entries: readonly AdverseEntryAnswer[]): KnownEvent[] => {
  const byEvent = Map.groupBy(entries, ({ eventId }) => eventId);
  return [...byEvent.values()].flatMap((about) => {
    const [latest] = about;
    if (!latest) return [];
    const { reportedTo, reportedOn } = about.find((entry) => entry.reportedOn !== null) ?? latest;
    const isMistake = about.some((entry) => entry.isMistake);
    return [{ ...latest, reportedTo, reportedOn, isMistake, entries: about.length }];
  });
};
