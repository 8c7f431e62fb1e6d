/** What staff did with a lead in one save, as an entry under it (shared/leads/note). Pure. */
import type { Lead } from '../lead.ts';
import type { LeadChange } from '../lead-change.ts';
import type { Note, Step } from '../note.ts';

/** Who did it, with a text of theirs if there is one. */
export type Author = Pick<Note, 'noteId' | 'by' | 'byName' | 'at'> & { text: string };

/** A change of a lead: the lead before and after it, what was asked for, and the mails that it took out of the plan. */
export type Done = {
  before: Lead;
  after: Lead;
  change: LeadChange;
  mails: readonly string[];
  /** The entry whose status was taken back. */
  undoes?: string | undefined;
};

const turn = (from: string | undefined, to: string | undefined) =>
  from === to ? undefined : { from: from ?? null, to: to ?? null };

const moved = ({ before, after, change, mails, undoes }: Done): Step => {
  if (before.status === after.status) return {};
  const { closeReason, waited, expiresAt, isConsulted, respondBy, newSince, followUpOn } = before;
  // What follows from a release, or from an undo, stays.
  const isFinal = undoes !== undefined || change.isRelease === true;
  return {
    status: { from: before.status, to: after.status },
    closeReason: after.closeReason,
    before: isFinal
      ? undefined
      : {
          ...{ closeReason, waited, expiresAt, isConsulted, respondBy, newSince, mails: [...mails] },
          followUpOn: after.followUpOn === undefined ? followUpOn : undefined,
        },
    undoes,
  };
};

/** The entry of a change; none for one that says nothing but a number, or a reason. */
export const entryOf = (done: Done, { text, ...author }: Author): Note | undefined => {
  const { before, after, change } = done;
  const { contacted, withoutDecision } = change;
  const step: Step = {
    ...moved(done),
    assignee: turn(before.assignee, after.assignee),
    contacted,
    followUpOn: turn(before.followUpOn, after.followUpOn),
    withoutDecision,
  };
  const isEmpty = text === '' && Object.values(step).every((value) => value === undefined);
  return isEmpty ? undefined : { ...author, clinic: before.clinic, leadId: before.leadId, text, ...step };
};
