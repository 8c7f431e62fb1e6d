/** The shape of an overlay as somebody sends it; which rules there are is looked at elsewhere. */
import * as z from 'zod';
import { stricterSeverities } from '../../screening/rule-set.ts';

const ruleId = z.string().max(60);
const days = z.int().min(1).max(1_100);
const severity = z.enum(stricterSeverities);

export const overlayShape = z.strictObject({
  waits: z.record(ruleId, days).optional(),
  severities: z.record(ruleId, severity).optional(),
  ageLine: z.strictObject({ under: z.int().min(19).max(99), severity }).optional(),
});
