/** The history of a clinic's rules, which is only added to, and the overlay that waits for a clinician. As stored. */
import * as z from 'zod';
import { clinicOverlay } from './clinic-overlay.ts';
import { signOff } from './sign-off.ts';

/** Who did something, and when: the instant, the `sub` of the member and their name on that day. */
const byWhom = { entryId: z.string(), clinic: z.string(), at: z.string(), by: z.string(), byName: z.string() };

/** An overlay that waits for a clinician. The clinic has one at most; a later one takes its place. */
export const overlayProposal = z.object({
  ...{ proposalId: z.string(), clinic: z.string(), at: z.string(), by: z.string(), byName: z.string() },
  overlay: clinicOverlay,
  reason: z.string(),
});
export type OverlayProposal = z.output<typeof overlayProposal>;

/** One entry of the history of a clinic's rules, which is only added to. The id of a sign-off is that of its entry. */
export const rulesEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('signed'),
    ...byWhom,
    signOff,
    overlay: clinicOverlay,
    proposalId: z.string().optional(),
  }),
  z.object({ kind: z.literal('withdrawn'), ...byWhom, approvalId: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('proposed'), ...byWhom, overlay: clinicOverlay, reason: z.string() }),
  z.object({ kind: z.literal('dropped'), ...byWhom, proposalId: z.string(), reason: z.string() }),
]);
export type RulesEntry = z.output<typeof rulesEntry>;
