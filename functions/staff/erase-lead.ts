/**
 * eraseLead: POST /v1/staff/{clinic}/leads/{leadId}/erase, called by the console for an admin.
 * Erases the person and leaves a tombstone. A second erase answers with the same tombstone.
 */
import type { ErasureStore } from '../../shared/aws/erasure/erasure-store.ts';
import type { LeadStore } from '../../shared/aws/leads/lead-store.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { AnswerOf } from '../../shared/contract/openapi/operations.ts';
import { erasureRequest } from '../../shared/contract/requests/lead-requests.ts';
import { changedMeanwhile, checkIfMatch, etagOf } from '../../shared/lambda/if-match.ts';
import type { Reply } from '../../shared/lambda/reply.ts';
import type { StaffEndpoint, StaffRequest } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import type { ErasedLead } from '../../shared/leads/erasure.ts';
import { openLead } from './open-lead.ts';

type Deps = {
  leads: Pick<LeadStore, 'readLead'>;
  erasures: Pick<ErasureStore, 'erase'>;
  newId: () => string;
};

const reply = ({ leadId, erasedAt, reasonCode, version }: ErasedLead): Reply<AnswerOf<'eraseLead'>> => ({
  status: 200,
  headers: { ETag: etagOf(version) },
  json: { leadId, erasedAt, reason: reasonCode },
});

/** The lead, or its tombstone. Throws `not-found`, and `gone` after the lead's time. */
const openOrErased = async ({ leads }: Deps, staff: StaffRequest) => {
  let erased: ErasedLead | undefined;
  const readLead: LeadStore['readLead'] = async (...id) => {
    const found = await leads.readLead(...id);
    if (found && 'erasedAt' in found) erased = found;
    return found;
  };
  return await openLead({ readLead }, staff).catch((error: unknown) => {
    if (erased) return erased;
    throw error;
  });
};

/** Throws the expected errors of docs/contract.md#order-of-checks; then nothing is changed. */
export const eraseLead =
  (deps: Deps): StaffEndpoint<'eraseLead'> =>
  async (staff) => {
    const { http, member, at } = staff;
    const found = await openOrErased(deps, staff);
    if ('erasedAt' in found) return reply(found);
    const { reason } = readBody(http, erasureRequest);
    checkIfMatch(http, found.version);
    const { clinic, leadId, version } = found;
    const facts = { actor: member.sub, auditId: deps.newId(), at };
    const erased = await deps.erasures.erase({ clinic, leadId, version, reason, ...facts });
    if (erased.outcome === 'erased') return reply(erased.tombstone);
    if (erased.outcome === 'stale') throw changedMeanwhile();
    throw new ExpectedError('not-found', 'noLead');
  };
