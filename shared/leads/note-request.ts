/** A note as sent (contract S4). */
import * as z from 'zod';
import { plainText } from '../contract/plain-text.ts';

export const noteRequest = z.strictObject({ text: plainText({ max: 2_000, isMultiline: true, isRequired: true }) });
