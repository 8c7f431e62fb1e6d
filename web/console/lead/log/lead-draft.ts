/**
 * What somebody has typed about a lead and not saved yet, beside what stands there: a field that they have not touched
 * shows what the lead has, whoever changed it; a field that they have touched stays as they left it. Pure.
 */
import * as z from 'zod';
import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import type { LeadPatchRequest } from '../../../../shared/contract/requests/lead-requests.ts';
import { closeReasons, type LeadStatus, leadStatuses, movesFrom } from '../../labels/lead-status-labels.ts';
import { type ContactResult, contactResults } from '../../labels/step-labels.ts';

const consultations: readonly (LeadStatus | undefined)[] = ['booked', 'treated'];

const text = z.string();
const fields = z.object({ status: z.enum(leadStatuses), assignee: text, phone: text, followUpOn: text });

/** The fields of a lead that have one value each, as they stand in the form. */
export type LeadFields = z.output<typeof fields>;
export type FieldName = keyof LeadFields;

/** `began`: what each touched field had when it was touched. */
export const leadDraft = z.object({
  edits: fields.partial(),
  began: fields.partial(),
  closeReason: z.enum(closeReasons),
  contacted: z.enum(contactResults).nullable(),
  note: text,
  withoutDecision: text,
});
export type LeadDraft = z.output<typeof leadDraft>;

export const emptyDraft: LeadDraft = {
  ...{ edits: {}, began: {}, closeReason: 'not_interested', contacted: null },
  ...{ note: '', withoutDecision: '' },
};

/** What the lead has now, as the form shows it. */
export const fieldsOf = ({ status, assignee, contact, followUpOn }: OpenedLeadAnswer): LeadFields => ({
  status,
  assignee: assignee ?? '',
  phone: contact.phone ?? '',
  followUpOn: followUpOn ?? '',
});

const fieldNames = fields.keyof().options;

const without = <T extends object>(record: T, name: keyof T): T => {
  const { [name]: _, ...rest } = record;
  return rest as T;
};

/** A field as the person wants it. What they set back to what the lead has is untouched again. */
export const edited = (draft: LeadDraft, now: LeadFields, change: Partial<LeadFields>): LeadDraft => {
  const name = fieldNames.find((one) => change[one] !== undefined);
  if (!name) return draft;
  if (change[name] === now[name]) return untouched(draft, name);
  return { ...draft, edits: { ...draft.edits, ...change }, began: { [name]: now[name], ...draft.began } };
};

/** The field shows again what the lead has. */
export const untouched = (draft: LeadDraft, name: FieldName): LeadDraft => ({
  ...draft,
  edits: without(draft.edits, name),
  began: without(draft.began, name),
});

/** The person has seen what the lead has now, and wants their own all the same. */
export const insisted = (draft: LeadDraft, now: LeadFields, name: FieldName): LeadDraft => ({
  ...draft,
  began: { ...draft.began, [name]: now[name] },
});

/** A field that both have changed: what it has now, what the person wants, and whether that can still be. */
export type Collision = { name: FieldName; now: string; mine: string; isPossible: boolean };

/** Touched fields that somebody else has changed to something else since. */
export const collisionsOf = ({ edits, began }: LeadDraft, now: LeadFields): Collision[] =>
  fieldNames.flatMap((name) => {
    const mine = edits[name];
    if (mine === undefined || mine === now[name]) return [];
    const isPossible = name !== 'status' || movesFrom(now.status).includes(mine as LeadStatus);
    return began[name] === now[name] && isPossible ? [] : [{ name, now: now[name], mine, isPossible }];
  });

/** Fields that changed between two states of the lead and that the person has not touched. */
export const takenOver = ({ edits }: LeadDraft, before: LeadFields, now: LeadFields): FieldName[] =>
  fieldNames.filter((name) => before[name] !== now[name] && edits[name] === undefined);

/** What is sent: touched fields that differ from what the lead has, so that others keep theirs. */
export const patchOf = (draft: LeadDraft, now: LeadFields): LeadPatchRequest => {
  const { closeReason, contacted, note, withoutDecision } = draft;
  const { status, assignee, phone, followUpOn } = draft.edits;
  return {
    ...(contacted && { contacted }),
    ...(note.trim() && { note: note.trim() }),
    ...(isBooking(draft, now) && withoutDecision.trim() && { withoutDecision: withoutDecision.trim() }),
    ...(followUpOn !== undefined && followUpOn !== now.followUpOn && { followUpOn: followUpOn || null }),
    ...(status && status !== now.status && { status, ...(status === 'closed' && { closeReason }) }),
    ...(assignee !== undefined && assignee.trim() !== now.assignee && { assignee: assignee.trim() || null }),
    ...(phone !== undefined && phone.trim() !== now.phone && { phone: phone.trim() || null }),
  };
};

/** Whether there is anything to save. */
export const isEmpty = (draft: LeadDraft, now: LeadFields): boolean => Object.keys(patchOf(draft, now)).length === 0;

/** Whether the lead is to be booked, or is said to be treated, by what was typed. */
export const isBooking = ({ edits }: LeadDraft, now: LeadFields): boolean =>
  edits.status !== now.status && consultations.includes(edits.status);

/**
 * What became of a call, with what follows from it as a proposal: a new lead that was spoken to is contacted, and whoever was
 * reached is not called back. Pressed again, it is taken back.
 */
export const answered = (draft: LeadDraft, now: LeadFields, result: ContactResult): LeadDraft => {
  if (draft.contacted === result) return { ...draft, contacted: null };
  const isSpokenTo = now.status === 'new' && result !== 'no_answer' && draft.edits.status === undefined;
  return { ...(isSpokenTo ? edited(draft, now, { status: 'contacted' }) : draft), contacted: result };
};
