import { useQuery } from '@tanstack/react-query';
import { treatments, versionsOf } from '../../../shared/screening/published/treatments.ts';
import type { AnnotatedCatalogue, AnnotatedRule, Source } from '../../../shared/screening/rule-set.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { useTexts } from '../texts/use-texts.ts';

/** A rule as one version has it, in the words that people read. */
export type RuleText = {
  treatment: string;
  version: string;
  rule: AnnotatedRule;
  reason: string;
  advice: string;
  sources: readonly (Source & { code: string })[];
};

const textsIn = ({ treatment, version, rules, wording, sources }: AnnotatedCatalogue): [string, RuleText][] =>
  rules.map((rule) => {
    const { reason, advice } = wording.rules[rule.id] ?? { reason: rule.id, advice: '' };
    const cited = rule.sources.flatMap((code) => (sources[code] ? [{ code, ...sources[code] }] : []));
    return [rule.id, { treatment, version, rule, reason, advice, sources: cited }];
  });

const loadTexts = async (lang: Language): Promise<ReadonlyMap<string, readonly RuleText[]>> => {
  const { annotatedCatalogueOf } = await import('../../../shared/screening/published/published-annotated.ts');
  const catalogues = await Promise.all(
    treatments.flatMap((treatment) =>
      versionsOf(treatment)
        .toReversed()
        .map((version) => annotatedCatalogueOf({ treatment, version }, lang)),
    ),
  );
  const texts = catalogues.flatMap((catalogue) => (catalogue ? textsIn(catalogue) : []));
  const byId = Map.groupBy(texts, ([id]) => id);
  return new Map([...byId].map(([id, found]) => [id, found.map(([, text]) => text)]));
};

/** Every published rule by its id, the newest version of it first. Loaded when somebody wants to read them. */
export const useRuleTexts = () => {
  const { lang } = useTexts();
  return useQuery({
    queryKey: ['rule-texts', lang],
    queryFn: () => loadTexts(lang),
    staleTime: Number.POSITIVE_INFINITY,
  });
};

/** What a rule says, in a sentence; one that a clinic added itself, or that is newer than this console, goes by its id. */
export const reasonIn = (texts: ReadonlyMap<string, readonly RuleText[]> | undefined, ruleId: string): string =>
  texts?.get(ruleId)?.[0]?.reason ?? '';

/** Rules of the current versions. */
export const currentRuleIds = (texts: ReadonlyMap<string, readonly RuleText[]>): string[] =>
  [...texts].flatMap(([id, [newest]]) =>
    newest && treatments.some((one) => one === newest.treatment && versionsOf(one).at(-1) === newest.version) ? id : [],
  );
