/** What freezes a published rule set: whoever signs or cites one names its digests, and a changed comma is another one. */
import { createHash } from 'node:crypto';
import { languagesOf } from '../screening/published/published.ts';
import { annotatedCatalogueOf } from '../screening/published/published-annotated.ts';
import { type RuleSetName, termsOf } from '../screening/published/treatments.ts';
import type { AnnotatedCatalogue, ByLanguage } from '../screening/rule-set.ts';
import type { RuleDigests } from '../screening/sign-off/published-digests.ts';

/** SHA-256 in hexadecimal. */
const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const rowsIn = ({ lang: _lang, wording: _wording, productTexts: _texts, ...rows }: AnnotatedCatalogue) => rows;

const known = new Map<string, RuleDigests>();

/** The digests of a published rule set, computed once in the life of a process; `undefined` when it never was. */
export function digestsOf(name: Required<RuleSetName>): RuleDigests | undefined {
  const english = annotatedCatalogueOf(name, 'en');
  if (!english) return undefined;
  const key = JSON.stringify([name.treatment, name.version]);
  const texts = languagesOf(name).map((lang) => [lang, digest(annotatedCatalogueOf(name, lang)?.wording)]);
  const found = known.get(key) ?? {
    rows: digest(rowsIn(english)),
    texts: Object.fromEntries(texts) as ByLanguage<string>,
    terms: digest(termsOf(name)),
  };
  known.set(key, found);
  return found;
}
