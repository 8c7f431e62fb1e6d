import type { Translated } from '../../filled.ts';

/** What the folder `catalogue` of the console says. */
export const catalogue = {};

/** The same in another language. */
export type CatalogueTexts = Translated<typeof catalogue>;
