/** The answer to a change of a lead: the lead as it is now, or why nothing was changed. */
import type { Changed } from '../../shared/aws/leads/lead-change-store.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { AnswerOf } from '../../shared/contract/openapi/operations.ts';
import { changedMeanwhile, etagOf } from '../../shared/lambda/if-match.ts';
import type { Reply } from '../../shared/lambda/reply.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { shownLead } from '../../shared/leads/shown-lead.ts';
import { gone, missing } from './open-lead.ts';

/** The lead with its new entity tag. */
export const leadReply = (lead: Lead): Reply<AnswerOf<'changeLead'>> => ({
  status: 200,
  headers: { ETag: etagOf(lead.version) },
  json: shownLead(lead),
});

/** The console asks back about the code. */
const undecided = (field: string, code: string, message: string) =>
  new ExpectedError('conflict', message, { issues: [{ pointer: `/${field}`, code, message }] });

/** Throws `precondition-failed`, `validation`, `conflict`, `gone` or `not-found`. */
export const changedReply = (changed: Changed): Reply<AnswerOf<'changeLead'>> => {
  switch (changed.outcome) {
    case 'changed':
      return leadReply(changed.lead);
    case 'stale':
      throw changedMeanwhile();
    case 'forbidden':
      throw new ExpectedError(
        'conflict',
        'A lead goes on to contacted, booked, treated or closed, and from closed back to new. A held lead is released ' +
          'first, or closed as spam.',
      );
    case 'not-closed':
      throw new ExpectedError(
        'conflict',
        'Only a closed lead has a reason for closing. Close the lead, or leave it out.',
      );
    case 'decision-missing':
      throw undecided(
        'withoutDecision',
        changed.outcome,
        'No clinician has decided for it yet. Say why you book it without.',
      );
    case 'decision-required':
      throw undecided(
        'status',
        changed.outcome,
        'The latest answers speak against a treatment, so a clinician has to decide before this is booked.',
      );
    case 'not-kept':
      throw new ExpectedError('validation', 'Please correct the fields named here.', {
        issues: [{ pointer: '/followUpOn', code: 'range', message: 'This lead is not kept until that day.' }],
      });
    case 'erased':
      throw gone();
    default:
      throw missing();
  }
};
