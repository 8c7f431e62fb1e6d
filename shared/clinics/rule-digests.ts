/** What freezes a published rule set: whoever signs or cites one names its digests, and a changed comma is another one. */
import { createHash } from 'node:crypto';
import { termsOf } from '../screening/published/treatments.ts';
import type { AnnotatedCatalogue } from '../screening/rule-set.ts';
import type { RuleDigests } from '../screening/sign-off/published-digests.ts';

/** SHA-256 in hexadecimal. */
const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const known = new WeakMap<AnnotatedCatalogue, RuleDigests>();

/** The digests of a published catalogue, computed once in the life of a process. */
export function digestsOf(catalogue: AnnotatedCatalogue): RuleDigests {
  const { wording, ...rows } = catalogue;
  const found = known.get(catalogue) ?? {
    rows: digest(rows),
    texts: digest(wording),
    terms: digest(termsOf(catalogue)),
  };
  known.set(catalogue, found);
  return found;
}
