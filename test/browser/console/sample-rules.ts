/** Rules of a clinic as the API answers them. */
import type * as z from 'zod';
import type { RulesAnswer, rulesHistoryAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { aSignOff } from '../../builders.ts';

const signOff = aSignOff(undefined, { reviewBy: '2027-01-12' });

/** Signed, with nothing proposed. */
export const someRules = (over: Partial<RulesAnswer> = {}): RulesAnswer => ({
  treatment: signOff.treatment,
  version: signOff.version,
  overlay: {},
  digests: signOff.digests,
  digest: 'a1'.repeat(32),
  signOff,
  unsigned: null,
  today: '2026-06-15',
  latestReview: '2027-06-16',
  proposal: null,
  ...over,
});

/** Signed once. */
export const someHistory = (): z.output<typeof rulesHistoryAnswer> => ({
  entries: [{ kind: 'signed', entryId: signOff.approvalId, at: signOff.at, by: 'Dr Rosa Bruni', signOff, overlay: {} }],
  next: null,
});
