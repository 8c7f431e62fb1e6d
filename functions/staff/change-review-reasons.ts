/**
 * readReviewReasons, changeReviewReasons: GET and PATCH /v1/staff/{clinic}/review-reasons, called by the console for
 * clinicians. The reasons that they choose from when they decide; a change adds one or takes it away.
 */
import type { ReviewReasonsStore } from '../../shared/aws/clinics/review-reasons-store.ts';
import type { AuditLog } from '../../shared/aws/items/audit-entry.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { reasonsRequest } from '../../shared/contract/requests/lead-requests.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import { mostReasons } from '../../shared/leads/review.ts';

type Deps = {
  reviewReasons: ReviewReasonsStore;
  audit: Pick<AuditLog, 'entryWrite'>;
  now: () => number;
  newId: () => string;
};

const tooMany = () => new ExpectedError('conflict', 'tooManyReasons', { values: { n: mostReasons } });

export const readReviewReasons =
  ({ reviewReasons }: Pick<Deps, 'reviewReasons'>): StaffEndpoint<'readReviewReasons'> =>
  async ({ member }) => ({ status: 200, json: { reasons: await reviewReasons.readReasons(member.clinic) } });

/** Answers with all reasons. Throws `validation`, or `conflict` where there are too many. */
export const changeReviewReasons =
  ({ reviewReasons, audit, now, newId }: Deps): StaffEndpoint<'changeReviewReasons'> =>
  async ({ http, member: { clinic, sub: actor } }) => {
    const { isKept, ...reason } = readBody(http, reasonsRequest);
    const at = new Date(now()).toISOString();
    const about = { clinic, at, entryId: newId(), actor, action: 'review-reasons.changed', fields: ['reasons'] };
    const changed = await reviewReasons.changeReasons(clinic, reason, isKept, audit.entryWrite(about));
    if (changed === 'full') throw tooMany();
    return { status: 200, json: { reasons: await reviewReasons.readReasons(clinic) } };
  };
