import type { ByLanguage, CatalogueRows } from '../../rule-set.ts';
import { microneedling110 } from './rule-set.ts';
import type { MicroneedlingWording } from './wording.ts';
import { catalogueWording as en } from './wording-en/catalogue-wording.ts';
import { catalogueWording as es } from './wording-es/catalogue-wording.ts';
import { catalogueWording as it } from './wording-it/catalogue-wording.ts';

/** Microneedling 1.1.0 with its form and care pages, in every language that it exists in. */
export const microneedlingCatalogue110: CatalogueRows & { wordings: ByLanguage<MicroneedlingWording> } = {
  rows: microneedling110,
  wordings: { en, it, es },
};
