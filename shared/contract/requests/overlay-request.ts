/** A clinic's overlay of the rules as an admin sends it. It brings the rules along, which reading settings does not need. */
import { overlayFaults } from '../../screening/overlay-review.ts';
import { currentRuleSetOf } from '../../screening/published.ts';
import { treatments } from '../../screening/treatments.ts';
import { overlayShape } from './overlay-shape.ts';

/** The rules of every treatment, by its current rule set. */
const rules = treatments.flatMap((treatment) => currentRuleSetOf(treatment).rules);

/** Entries that name no current rule, or would not tighten it, are refused where they stand. */
export const overlayRequest = overlayShape.superRefine((overlay, ctx) => {
  for (const { path, code, message } of overlayFaults(overlay, { rules })) {
    ctx.addIssue({ code: 'custom', path: [...path], params: { code }, message });
  }
});
