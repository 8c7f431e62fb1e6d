import { microneedlingAnnotated100 } from '../microneedling/1.0.0/annotated.ts';
import { microneedlingAnnotated110 } from '../microneedling/1.1.0/annotated.ts';
import type { AnnotatedCatalogue } from '../rule-set.ts';
import { type Published, publishedIn, type RuleSetName } from './treatments.ts';

/** The catalogues of all published rule sets with notes and sources. */
const published: Published<AnnotatedCatalogue> = {
  microneedling: {
    '1.0.0': microneedlingAnnotated100,
    '1.1.0': microneedlingAnnotated110,
  },
};

/**
 * The catalogue of a treatment in a version (default: the current one) as clinicians read it, or `undefined` when it
 * was never published.
 */
export const annotatedCatalogueOf = (name: RuleSetName): AnnotatedCatalogue | undefined => publishedIn(published, name);
