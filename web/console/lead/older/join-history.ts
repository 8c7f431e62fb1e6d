import type { HistoryAnswer, OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { joinTexts } from '../../../../shared/screening/rule-texts.ts';

const latestFirst = (one: string, other: string): number => (one < other ? 1 : one > other ? -1 : 0);

/** Each thing once, newest first; two that are known by the same name are the same. */
const once = <T>(things: readonly T[], nameOf: (thing: T) => string, timeOf: (thing: T) => string): T[] =>
  [...new Map(things.toReversed().map((thing) => [nameOf(thing), thing])).values()].toSorted((one, other) =>
    latestFirst(timeOf(one), timeOf(other)),
  );

const timeOf = ({ at }: { at: string }) => at;

/** The lead with everything of it that was read, now and before. What the newest answer says counts. */
export const joinHistory = (lead: OpenedLeadAnswer, parts: readonly HistoryAnswer[]): OpenedLeadAnswer => {
  if (parts.length === 0) return lead;
  const all = [lead, ...parts];
  return {
    ...lead,
    screenings: once(
      all.flatMap(({ screenings }) => screenings),
      ({ screeningId }) => screeningId,
      ({ createdAt }) => createdAt,
    ),
    notes: once(
      all.flatMap(({ notes }) => notes),
      ({ noteId }) => noteId,
      timeOf,
    ),
    steps: once(
      all.flatMap(({ steps }) => steps),
      ({ noteId }) => noteId,
      timeOf,
    ),
    reviews: once(
      all.flatMap(({ reviews }) => reviews),
      ({ reviewId }) => reviewId,
      timeOf,
    ),
    adverseEvents: once(
      all.flatMap(({ adverseEvents }) => adverseEvents),
      ({ entryId }) => entryId,
      timeOf,
    ),
    consentChanges: once(
      all.flatMap(({ consentChanges }) => consentChanges),
      (consent) => JSON.stringify(consent),
      timeOf,
    ),
    texts: joinTexts(all.toReversed().map(({ texts }) => texts)),
  };
};
