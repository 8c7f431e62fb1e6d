/** A clinic's overlay of the rules as stored, with its settings and with every screening that was judged by it. */
import * as z from 'zod';
import { stricterSeverities } from '../screening/rule-set.ts';

const severity = z.enum(stricterSeverities);

export const clinicOverlay = z.object({
  /** Days to wait, by rule id. */
  waits: z.record(z.string(), z.number()).optional(),
  severities: z.record(z.string(), severity).optional(),
  /** Adults younger than `under` get a finding of this severity. */
  ageLine: z.object({ under: z.number(), severity }).optional(),
});
