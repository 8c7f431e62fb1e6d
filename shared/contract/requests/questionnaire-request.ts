/**
 * What a questionnaire or a form may be asked for (docs/contract.md#questionnaire). Apart from the other requests,
 * which bring the rules along.
 */
import * as z from 'zod';
import { treatments } from '../../screening/published/treatments.ts';
import { languages } from '../../texts/language.ts';

export const questionnaireRequest = z.object({
  treatment: z.enum(treatments).optional(),
  lang: z.enum(languages).optional(),
});
