/** A part of what happened with a lead as it is answered, within a number of bytes, and where the rest begins. */
import * as z from 'zod';
import type { HistoryPart, Part, Places } from '../../shared/aws/leads/lead-record-store.ts';
import { bytesOf, fitting, roomOf } from '../../shared/lambda/answer-size.ts';
import { type CursorScope, openCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffRequest } from '../../shared/lambda/staff/staff-guard.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { hasStep, type Note, shownNote, shownStep } from '../../shared/leads/note.ts';
import { shownReview } from '../../shared/leads/review.ts';
import { shownAdverseEntry } from '../../shared/leads/safety/adverse-event.ts';
import type { Screening } from '../../shared/leads/screening.ts';
import { joinTexts } from '../../shared/screening/rule-texts.ts';
import { nextPage } from './next-page.ts';
import type { StaffDeps } from './staff-deps.ts';

/** Bytes for what is no screening. Screenings have the rest. */
const room = { notes: 150_000, reviews: 150_000, adverseEvents: 150_000, consents: 50_000 };

/** For the lead itself, and for names of possible duplicates. */
const roomOfLead = 50_000;

type Timed = { at: string } | { createdAt: string };
const timeOf = (one: Timed) => ('at' in one ? one.at : one.createdAt);

/** Ids are in the order of the clocks that gave them, which is nearly that of time. */
const newestFirst = <T extends Timed>(values: readonly T[]): T[] =>
  values.toSorted((one, other) => (timeOf(one) < timeOf(other) ? 1 : timeOf(one) > timeOf(other) ? -1 : 0));

const placeAfter = <T>({ found, isLast }: Part<T>, shown: number): string | null =>
  isLast && shown === found.length ? null : (found[shown - 1]?.place ?? null);

const shownOf = <T, S extends Timed>(part: Part<T>, bytes: number, show: (record: T) => S) => {
  const shown = fitting(
    part.found.map(({ record }) => show(record)),
    bytes,
  );
  return { shown: newestFirst(shown), next: placeAfter(part, shown.length), bytes: bytesOf(shown) };
};

/** Screenings one after another, until one does not fit any more. */
const shownScreenings = async (
  part: Part<Screening>,
  bytes: number,
  show: (screening: Screening) => ReturnType<StaffDeps['showScreening']>,
) => {
  const shown = [];
  let texts: ReturnType<typeof joinTexts> = {};
  let used = 0;
  for (const { record } of part.found) {
    const one = await show(record);
    const joined = joinTexts([texts, one.texts]);
    used += bytesOf(one.shown);
    if (shown.length > 0 && used + bytesOf(joined) > bytes) break;
    shown.push(one.shown);
    texts = joined;
  }
  return { shown: newestFirst(shown), next: placeAfter(part, shown.length), texts };
};

/** An entry of staff in both of its roles. */
const shownEntry = (entry: Note) => ({
  at: entry.at,
  note: entry.text === '' ? [] : [shownNote(entry)],
  step: hasStep(entry) ? [shownStep(entry)] : [],
});

/** Lists for an answer, newest first; `next` is absent when there is nothing older. */
export const shownHistory = async (
  { showScreening }: Pick<StaffDeps, 'showScreening'>,
  { lang }: Pick<StaffRequest, 'lang'>,
  { screenings, consents, notes, reviews, adverseEvents }: HistoryPart,
) => {
  const written = shownOf(notes, room.notes, shownEntry);
  const decided = shownOf(reviews, room.reviews, shownReview);
  const harmed = shownOf(adverseEvents, room.adverseEvents, shownAdverseEntry);
  const changed = shownOf(consents, room.consents, (record) => record);
  const left = roomOf.lead - roomOfLead - written.bytes - decided.bytes - harmed.bytes - changed.bytes;
  const sent = await shownScreenings(screenings, left, (screening) => showScreening(screening, lang));
  const next: Places = {
    screenings: sent.next,
    consents: changed.next,
    notes: written.next,
    reviews: decided.next,
    adverseEvents: harmed.next,
  };
  return {
    lists: {
      screenings: sent.shown,
      texts: sent.texts,
      consentChanges: changed.shown,
      notes: written.shown.flatMap(({ note }) => note),
      steps: written.shown.flatMap(({ step }) => step),
      reviews: decided.shown,
      adverseEvents: harmed.shown,
    },
    next: Object.values(next).some((place) => place !== null) ? next : undefined,
  };
};

const place = z.string().nullable().optional();
const places = z.object({
  ...{ screenings: place, consents: place, notes: place, reviews: place, adverseEvents: place },
});

const scopeOf = ({ clinic, leadId }: Lead, { member }: StaffRequest): CursorScope => ({
  ...{ list: 'readHistory', clinic, sub: member.sub },
  filter: [leadId],
});

type Sealing = Pick<StaffDeps, 'linkKeys'>;

/** Where a member's cursor goes on. Throws `cursor-invalid`. */
export const placesOf = ({ linkKeys }: Sealing, request: StaffRequest, lead: Lead, cursor: string): Places =>
  places.parse(openCursor(linkKeys, scopeOf(lead, request), cursor, request.at));

/** The cursor of what is older, and the header with its address; none when there is nothing. */
export const onwardFrom = (deps: Sealing, request: StaffRequest, lead: Lead, older: Places | undefined) =>
  nextPage(deps, request, { list: `leads/${lead.leadId}/history`, scope: scopeOf(lead, request) }, older);

/** The entry that comes before every answer of this kind. Throws `unavailable`. */
export const putReadingOnRecord = async (
  { audit, newId }: Pick<StaffDeps, 'audit' | 'newId'>,
  { member, at }: StaffRequest,
  { clinic, leadId }: Lead,
): Promise<void> => {
  const fields = ['contact', 'screenings', 'notes', 'reviews', 'adverseEvents', 'consents'];
  const entry = { clinic, at: new Date(at).toISOString(), entryId: newId(), actor: member.sub, leadId };
  await audit.record({ ...entry, action: 'lead.read', fields });
};
