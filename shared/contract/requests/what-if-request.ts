/** By which other rules a clinic's newest screenings are to be judged again (docs/contract.md#what-if). */
import * as z from 'zod';
import { treatments } from '../../screening/published/treatments.ts';
import { saying } from '../saying.ts';
import { overlayShape } from './overlay-shape.ts';

/** The most screenings that one run judges. */
export const mostJudgedAgain = 100_000;

/** Screenings of a run that names no number. */
export const usuallyJudgedAgain = 1_000;

/** What is not named stays what it was for each screening; an empty overlay is none. */
export const whatIfRequest = z
  .strictObject({
    treatment: z.enum(treatments).optional().meta({ description: 'The clinic’s usual one, if it is left out' }),
    version: z.string().max(20).optional().meta({ description: 'A published version of the rules' }),
    overlay: overlayShape.optional(),
    last: z.int().min(1).max(mostJudgedAgain).default(usuallyJudgedAgain),
    cursor: z.string().max(2_000).optional(),
  })
  .refine(({ version, overlay }) => version !== undefined || overlay !== undefined, {
    path: ['version'],
    ...saying('invalid', 'versionOrOverlay'),
  });
