import { microneedlingCatalogue100 } from '../microneedling/1.0.0/catalogue.ts';
import { microneedlingCatalogue110 } from '../microneedling/1.1.0/catalogue.ts';
import type { Catalogue } from '../rule-set.ts';
import { type Published, publishedIn, type RuleSetName } from './treatments.ts';

/** The catalogues of all published rule sets. */
const published: Published<Catalogue> = {
  microneedling: {
    '1.0.0': microneedlingCatalogue100,
    '1.1.0': microneedlingCatalogue110,
  },
};

/** The catalogue of a treatment in a version (default: the current one), or `undefined` when it was never published. */
export const catalogueOf = (name: RuleSetName): Catalogue | undefined => publishedIn(published, name);
