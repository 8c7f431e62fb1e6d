import { rules as en, type RulesTexts } from '../../texts/en/rules.ts';
import { rules as es } from '../../texts/es/rules.ts';
import { rules as it } from '../../texts/it/rules.ts';
import type { Language } from '../../texts/language.ts';
import { microneedlingCatalogue100 } from '../microneedling/1.0.0/catalogue.ts';
import { microneedlingCatalogue110 } from '../microneedling/1.1.0/catalogue.ts';
import type { Catalogue, CatalogueRows } from '../rule-set.ts';
import { type Published, publishedIn, type RuleSetName } from './treatments.ts';

/** The catalogues of all published rule sets. */
const published: Published<CatalogueRows> = {
  microneedling: {
    '1.0.0': microneedlingCatalogue100,
    '1.1.0': microneedlingCatalogue110,
  },
};

/** What is said beside them. A submission loads one of these (`published.ts`). */
const productTexts: Readonly<Record<Language, RulesTexts>> = { en, it, es };

const made = new WeakMap<CatalogueRows, Map<Language, Catalogue>>();

/**
 * The catalogue of a treatment in a version (default: the current one), or `undefined` when it was never published. In
 * English where it does not exist in the language, and it says so; the same object for the same language.
 */
export function catalogueOf(name: RuleSetName, asked: Language): Catalogue | undefined {
  const found = publishedIn(published, name);
  if (!found) return undefined;
  const { rows, wordings } = found;
  const lang = wordings[asked] ? asked : 'en';
  const known = made.get(found) ?? new Map<Language, Catalogue>();
  made.set(found, known);
  const catalogue = known.get(lang) ?? {
    ...rows,
    ...{ lang, wording: wordings[lang] ?? wordings.en, productTexts: productTexts[lang] },
  };
  known.set(lang, catalogue);
  return catalogue;
}
