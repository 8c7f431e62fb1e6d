/** The answer to a change of a lead: the lead as it is now, or why nothing was changed. */
import type { Changed } from '../../shared/aws/leads/lead-change-store.ts';
import { ExpectedError, type FieldIssue } from '../../shared/contract/expected-error.ts';
import type { AnswerOf } from '../../shared/contract/openapi/operations.ts';
import { changedMeanwhile, etagOf } from '../../shared/lambda/if-match.ts';
import type { Reply } from '../../shared/lambda/reply.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { shownLead } from '../../shared/leads/shown-lead.ts';
import type { DetailKey } from '../../shared/texts/en/problems.ts';
import { gone, missing } from './open-lead.ts';

/** The lead with its new entity tag. */
export const leadReply = (lead: Lead): Reply<AnswerOf<'changeLead'>> => ({
  status: 200,
  headers: { ETag: etagOf(lead.version) },
  json: shownLead(lead),
});

/** The console asks back about the code. */
const undecided = (detail: DetailKey, issue: FieldIssue) => new ExpectedError('conflict', detail, { issues: [issue] });

/** Throws `precondition-failed`, `validation`, `conflict`, `gone` or `not-found`. */
export const changedReply = (changed: Changed): Reply<AnswerOf<'changeLead'>> => {
  switch (changed.outcome) {
    case 'changed':
      return leadReply(changed.lead);
    case 'stale':
      throw changedMeanwhile();
    case 'forbidden':
      throw new ExpectedError('conflict', 'statusOrder');
    case 'not-closed':
      throw new ExpectedError('conflict', 'notClosed');
    case 'decision-missing':
      throw undecided('decisionMissing', { pointer: '/withoutDecision', code: changed.outcome, says: 'sayWhy' });
    case 'decision-required':
      throw undecided('decisionRequired', { pointer: '/status', code: changed.outcome, says: 'decisionFirst' });
    case 'not-kept':
      throw new ExpectedError('validation', 'correctFields', {
        issues: [{ pointer: '/followUpOn', code: 'range', says: 'notKeptUntil' }],
      });
    case 'erased':
      throw gone();
    default:
      throw missing();
  }
};
