import type { Translated } from '../../filled.ts';

/** What the folder `audit` of the console says. */
export const audit = {};

/** The same in another language. */
export type AuditTexts = Translated<typeof audit>;
