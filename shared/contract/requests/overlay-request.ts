/** An overlay of the rules as somebody proposes it. It brings the rules along, which reading settings does not need. */
import { overlayFaults } from '../../screening/overlay-review.ts';
import { currentRowsOf } from '../../screening/published/published.ts';
import { treatments } from '../../screening/published/treatments.ts';
import { saying } from '../saying.ts';
import { overlayShape } from './overlay-shape.ts';
import { withReason } from './rules-request.ts';

/** The rules of every treatment, by its current rule set. */
const rules = treatments.flatMap((treatment) => currentRowsOf(treatment).rules);

/** Entries that name no current rule, or would not tighten it, are refused where they stand. */
const overlayRequest = overlayShape
  .superRefine((overlay, ctx) => {
    for (const { path, code, says, values } of overlayFaults(overlay, { rules })) {
      ctx.addIssue({ code: 'custom', path: [...path], ...saying(code, says, values) });
    }
  })
  // An empty list says nothing, and is not another overlay than none.
  .transform(({ waits = {}, severities = {}, ageLine }) => ({
    ...(Object.keys(waits).length > 0 && { waits }),
    ...(Object.keys(severities).length > 0 && { severities }),
    ...(ageLine && { ageLine }),
  }));

/** The overlay, whole, and why it is proposed. */
export const proposalRequest = withReason.extend({ overlay: overlayRequest });
