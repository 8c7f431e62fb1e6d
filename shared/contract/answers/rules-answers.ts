/** What the staff routes answer about the rules of a clinic and who stands for them, as schemas. */
import * as z from 'zod';
import { clinicOverlay } from '../../clinics/clinic-overlay.ts';
import { signedDigests, signOff, unsigned } from '../../clinics/sign-off.ts';
import { treatments } from '../../screening/published/treatments.ts';

const text = z.string();
const instant = z.iso.datetime();
const day = z.iso.date();

/** What readRules answers. */
export const rulesAnswer = z
  .object({
    treatment: z.enum(treatments),
    version: text,
    overlay: clinicOverlay.meta({ description: 'What the clinic adds to the rules; empty where it adds nothing' }),
    digests: signedDigests.meta({ description: 'SHA-256 of rows, texts, terms and overlay' }),
    digest: text.meta({ description: 'Of all that is in force; a signature names it' }),
    signOff: signOff
      .nullable()
      .meta({ description: 'The newest sign-off that was not withdrawn, also where it is over' }),
    unsigned: unsigned.nullable().meta({ description: 'Why the sign-off does not count; `null` where it does' }),
    today: day,
    latestReview: day.meta({ description: 'The last day that a signature of today can count until' }),
    proposal: z
      .object({ proposalId: text, overlay: clinicOverlay, digest: text, at: instant, by: text, reason: text })
      .nullable()
      .meta({ description: 'The overlay that waits for a clinician; a signature names its digest' }),
  })
  .meta({ id: 'Rules' });
export type RulesAnswer = z.output<typeof rulesAnswer>;

const shown = { entryId: text, at: instant, by: text };

/** One entry of the history. */
export const rulesEntryAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signed'), ...shown, signOff, overlay: clinicOverlay, proposalId: text.optional() }),
  z.object({ kind: z.literal('withdrawn'), ...shown, approvalId: text, reason: text }),
  z.object({ kind: z.literal('proposed'), ...shown, overlay: clinicOverlay, reason: text }),
  z.object({ kind: z.literal('dropped'), ...shown, proposalId: text, reason: text }),
]);
export type RulesEntryAnswer = z.output<typeof rulesEntryAnswer>;

/** What listRulesHistory answers. */
export const rulesHistoryAnswer = z
  .object({
    entries: z.array(rulesEntryAnswer),
    next: text.nullable().meta({ description: 'Cursor of the next page' }),
  })
  .meta({ id: 'RulesHistory' });
