/** What is to end when a person has told the clinic that they want no more mail, as sent. */
import * as z from 'zod';
import { suppressionScopes } from './suppression.ts';

export const withdrawRequest = z.strictObject({ scope: z.enum(suppressionScopes) });
