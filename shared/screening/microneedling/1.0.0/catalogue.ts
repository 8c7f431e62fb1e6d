import type { ByLanguage, CatalogueRows } from '../../rule-set.ts';
import { microneedling100 } from './rule-set.ts';
import type { MicroneedlingWording } from './wording.ts';
import { catalogueWording as en } from './wording-en/catalogue-wording.ts';

/** Microneedling 1.0.0 with its form and care pages, in every language that it exists in. */
export const microneedlingCatalogue100: CatalogueRows & { wordings: ByLanguage<MicroneedlingWording> } = {
  rows: microneedling100,
  wordings: { en },
};
