/**
 * Harm after a treatment, as a clinician recorded it on a lead: append-only. The first entry says what happened and on
 * which day; what is learnt later is a further entry about the same event, which never changes an earlier one.
 */
import * as z from 'zod';

/** What can happen after needling (docs/contract.md#adverse-events). */
export const adverseEventKinds = [
  'infection',
  'herpes-flare',
  'burn',
  'scar-or-keloid',
  'pigment-change',
  'granuloma-or-allergy',
  'nerve-or-fat-injury',
  'eye-injury',
  'fainting',
  'other',
] as const;

/** How bad it was, the least first. */
export const harmSeverities = ['mild', 'moderate', 'severe', 'life-threatening'] as const;

/** One entry about an event. */
export const adverseEntry = z.object({
  entryId: z.string(),
  /** The id of the event's first entry; its own in that one. */
  eventId: z.string(),
  clinic: z.string(),
  leadId: z.string(),
  kind: z.enum(adverseEventKinds),
  /** The day `YYYY-MM-DD` on which it happened. */
  happenedOn: z.iso.date(),
  severity: z.enum(harmSeverities),
  note: z.string(),
  /** Whom it was reported to and on which day; both or neither. */
  reportedTo: z.string().optional(),
  reportedOn: z.iso.date().optional(),
  /** The event was recorded by mistake, such as on the wrong lead: the entry takes it out of the counts. */
  isMistake: z.boolean(),
  /** The person's last screening before the day of the event, if there was one. */
  screeningId: z.string().optional(),
  /** Who wrote it: the member's `sub`, and their name on that day. */
  by: z.string(),
  byName: z.string(),
  at: z.string(),
});
export type AdverseEntry = z.output<typeof adverseEntry>;

/** An entry as the staff API answers it, with the name of who wrote it. */
export const shownAdverseEntry = (entry: AdverseEntry) => ({
  entryId: entry.entryId,
  eventId: entry.eventId,
  kind: entry.kind,
  happenedOn: entry.happenedOn,
  severity: entry.severity,
  note: entry.note,
  reportedTo: entry.reportedTo ?? null,
  reportedOn: entry.reportedOn ?? null,
  isMistake: entry.isMistake,
  screeningId: entry.screeningId ?? null,
  by: entry.byName,
  at: entry.at,
});

/** An event in the list of a clinic, by what its latest entries say: a copy, made again with each entry. */
export const adverseEventRow = z.object({
  eventId: z.string(),
  leadId: z.string(),
  kind: z.enum(adverseEventKinds),
  happenedOn: z.iso.date(),
  severity: z.enum(harmSeverities),
  reportedOn: z.iso.date().optional(),
  isMistake: z.boolean(),
  /** How many entries there are. */
  entries: z.int(),
});
export type AdverseEventRow = z.output<typeof adverseEventRow>;
