/** The language that a member wants to be spoken to in (docs/contract.md#staff-routes). */
import * as z from 'zod';
import { staffLanguages } from '../../texts/language.ts';

export const languageRequest = z.strictObject({ lang: z.enum(staffLanguages) });
