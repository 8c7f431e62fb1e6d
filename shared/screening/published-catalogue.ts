import { microneedlingCatalogue100 } from './microneedling/1.0.0/catalogue.ts';
import { currentVersion } from './published.ts';
import type { Catalogue, Treatment } from './rule-set.ts';

/** The catalogues of all published rule sets, newest last. */
const published: Readonly<Record<Treatment, readonly Catalogue[]>> = {
  microneedling: [microneedlingCatalogue100],
};

/** The catalogue of a treatment in a version (default: the current one), or `undefined` when it was never published. */
export function publishedCatalogue(
  treatment: Treatment,
  version: string = currentVersion(treatment),
): Catalogue | undefined {
  return published[treatment].find((catalogue) => catalogue.version === version);
}
