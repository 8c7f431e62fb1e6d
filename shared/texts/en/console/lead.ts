import type { Translated } from '../../filled.ts';

/** What the folder `lead` of the console says. */
export const lead = {};

/** The same in another language. */
export type LeadTexts = Translated<typeof lead>;
