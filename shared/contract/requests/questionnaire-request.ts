/**
 * What a questionnaire or a form may be asked for (docs/contract.md#questionnaire). Apart from the other requests,
 * which bring the rules along.
 */
import * as z from 'zod';
import { treatments } from '../../screening/published/treatments.ts';

export const questionnaireRequest = z.object({
  treatment: z.enum(treatments).optional(),
  /** A language that the clinic does not offer falls back to its first. */
  lang: z.string().optional(),
});
