/**
 * What staff wrote down about a lead, and what they did with it in one save: append-only, the clinic's own. An entry has
 * a text, a step, or both.
 */
import * as z from 'zod';
import { leadStatuses } from './lead.ts';

/** What became of an attempt to reach the person. */
export const contactResults = ['reached', 'no_answer', 'message_left'] as const;
export type ContactResult = (typeof contactResults)[number];

/** From what to what, `null` for nothing. */
const turned = z.object({ from: z.string().nullable(), to: z.string().nullable() });

/** What a move of the status changed beside it, and which mails it took out of the plan: an undo gives them back. */
const before = z.object({
  closeReason: z.string().optional(),
  waited: z.int().optional(),
  expiresAt: z.string().optional(),
  isConsulted: z.boolean().optional(),
  followUpOn: z.string().optional(),
  respondBy: z.string().optional(),
  newSince: z.string().optional(),
  mails: z.array(z.string()),
});

/** What staff did. A member of it that is absent was left alone. */
const step = z.object({
  status: z.object({ from: z.enum(leadStatuses), to: z.enum(leadStatuses) }).optional(),
  /** Why it was closed. */
  closeReason: z.string().optional(),
  assignee: turned.optional(),
  contacted: z.enum(contactResults).optional(),
  followUpOn: turned.optional(),
  /** Why it was booked although a clinician had not decided. */
  withoutDecision: z.string().optional(),
  /** The entry whose status was taken back. */
  undoes: z.string().optional(),
  before: before.optional(),
});
export type Step = z.output<typeof step>;

export const note = z.object({
  noteId: z.string(),
  clinic: z.string(),
  leadId: z.string(),
  /** Empty where there is a step alone. */
  text: z.string(),
  ...step.shape,
  /** Who wrote or did it: the member's `sub`, and their name on that day. */
  by: z.string(),
  byName: z.string(),
  at: z.string(),
});
export type Note = z.output<typeof note>;

/** A note as the staff API answers it, with the name of who wrote it. */
export const shownNote = ({ noteId, text, byName, at }: Note) => ({ noteId, text, by: byName, at });

/** Whether staff did something with the lead, beside writing. */
export const hasStep = ({ status, assignee, contacted, followUpOn }: Note): boolean =>
  [status, assignee, contacted, followUpOn].some((done) => done !== undefined);

/** A step as the staff API answers it; its text, if it has one, is a note under the same id. */
export const shownStep = (done: Note) => ({
  noteId: done.noteId,
  status: done.status ?? null,
  closeReason: done.closeReason ?? null,
  assignee: done.assignee ?? null,
  contacted: done.contacted ?? null,
  followUpOn: done.followUpOn ?? null,
  withoutDecision: done.withoutDecision ?? null,
  undoes: done.undoes ?? null,
  by: done.byName,
  at: done.at,
});
