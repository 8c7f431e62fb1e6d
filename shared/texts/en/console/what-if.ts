import type { Translated } from '../../filled.ts';

/** What the folder `what-if` of the console says. */
export const whatIf = {};

/** The same in another language. */
export type WhatIfTexts = Translated<typeof whatIf>;
