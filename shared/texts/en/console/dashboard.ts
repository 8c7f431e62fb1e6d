import type { Translated } from '../../filled.ts';

/** What the folder `dashboard` of the console says. */
export const dashboard = {};

/** The same in another language. */
export type DashboardTexts = Translated<typeof dashboard>;
