import type { Language } from '../../texts/language.ts';
import { microneedlingAnnotations100 } from '../microneedling/1.0.0/annotated.ts';
import { microneedlingAnnotations110 } from '../microneedling/1.1.0/annotated.ts';
import type { AnnotatedCatalogue, Annotations, Catalogue } from '../rule-set.ts';
import { catalogueOf } from './published-catalogue.ts';
import { type Published, publishedIn, type RuleSetName } from './treatments.ts';

/** Notes and sources of all published rule sets. */
const published: Published<Annotations> = {
  microneedling: {
    '1.0.0': microneedlingAnnotations100,
    '1.1.0': microneedlingAnnotations110,
  },
};

const made = new WeakMap<Catalogue, AnnotatedCatalogue>();

/**
 * The catalogue of a treatment in a version (default: the current one) as clinicians read it, or `undefined` when it
 * was never published. In English where it does not exist in the language; the same object for the same language.
 */
export function annotatedCatalogueOf(name: RuleSetName, lang: Language): AnnotatedCatalogue | undefined {
  const [catalogue, annotations] = [catalogueOf(name, lang), publishedIn(published, name)];
  if (!catalogue || !annotations) return undefined;
  const annotated = made.get(catalogue) ?? { ...catalogue, ...annotations };
  made.set(catalogue, annotated);
  return annotated;
}
