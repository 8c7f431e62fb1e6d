import type { RulesTexts } from '../../texts/en/rules.ts';
import type { Language } from '../../texts/language.ts';
import { microneedling110 } from '../microneedling/1.1.0/rule-set.ts';
import type { ByLanguage, RuleRows, RuleSet } from '../rule-set.ts';
import type { Wording } from '../wording.ts';
import { type Published, publishedIn, type RuleSetName, type Treatment } from './treatments.ts';

const current: Readonly<Record<Treatment, RuleRows>> = { microneedling: microneedling110 };

type Loaded = {
  readonly rows: () => RuleRows | Promise<RuleRows>;
  readonly wordings: ByLanguage<() => Promise<Wording>>;
};

/**
 * Every rule set that was ever published. Rows and texts of a listed version never change. A former one is loaded when
 * something asks for it: a submission is nearly always judged by the current one. It loads the texts of one language.
 */
const published: Published<Loaded> = {
  microneedling: {
    '1.0.0': {
      rows: async () => (await import('../microneedling/1.0.0/rule-set.ts')).microneedling100,
      wordings: {
        en: async () => (await import('../microneedling/1.0.0/wording-en/answer-wording.ts')).answerWording,
      },
    },
    '1.1.0': {
      rows: () => current.microneedling,
      wordings: {
        en: async () => (await import('../microneedling/1.1.0/wording-en/answer-wording.ts')).answerWording,
        it: async () => (await import('../microneedling/1.1.0/wording-it/answer-wording.ts')).answerWording,
        es: async () => (await import('../microneedling/1.1.0/wording-es/answer-wording.ts')).answerWording,
      },
    },
  },
};

const productTexts: Readonly<Record<Language, () => Promise<RulesTexts>>> = {
  en: async () => (await import('../../texts/en/rules.ts')).rules,
  it: async () => (await import('../../texts/it/rules.ts')).rules,
  es: async () => (await import('../../texts/es/rules.ts')).rules,
};

/** The rows of the rule set that new screenings are judged by. */
export const currentRowsOf = (treatment: Treatment): RuleRows => current[treatment];

/** The rows of a rule set, for what reads no text of it; `undefined` when it was never published. */
export const rowsOf = async (name: RuleSetName): Promise<RuleRows | undefined> =>
  await publishedIn(published, name)?.rows();

/** The languages that a rule set exists in; none when it was never published. */
export const languagesOf = (name: RuleSetName): readonly Language[] =>
  Object.keys(publishedIn(published, name)?.wordings ?? {}) as Language[];

const load = async ({ rows, wordings }: Loaded, lang: Language): Promise<RuleSet> => {
  const [wording, texts, ofAllLanguages] = await Promise.all([
    (wordings[lang] ?? wordings.en)(),
    productTexts[lang](),
    rows(),
  ]);
  return { ...ofAllLanguages, lang, wording, productTexts: texts };
};

const loading = new WeakMap<Loaded, Map<Language, Promise<RuleSet>>>();

/**
 * The rule set of a treatment in a version (default: the current one), or `undefined` when it was never published: an
 * unknown treatment is never judged by another's rules. In English where it does not exist in the language, and it says
 * so; the same object for the same language.
 */
export async function ruleSetOf(name: RuleSetName, asked: Language): Promise<RuleSet | undefined> {
  const found = publishedIn(published, name);
  if (!found) return undefined;
  const lang = found.wordings[asked] ? asked : 'en';
  const known = loading.get(found) ?? new Map<Language, Promise<RuleSet>>();
  loading.set(found, known);
  const ruleSet = known.get(lang) ?? load(found, lang);
  known.set(lang, ruleSet);
  return await ruleSet;
}
