import type { RulesTexts } from '../texts/en/rules.ts';
import type { Language } from '../texts/language.ts';
import type { Device, Treatment } from './published/treatments.ts';
import type { CatalogueWording, Wording } from './wording.ts';

/** How much weight a rule has, heaviest first (docs/screening.md#severities-and-outcomes). */
export const severities = ['absolute', 'temporary', 'relative', 'caution'] as const;
export type Severity = (typeof severities)[number];

/** The severities that a clinic can give a rule that is milder (docs/screening.md#overlay). */
export const stricterSeverities = ['absolute', 'relative'] as const;
export type StricterSeverity = (typeof stricterSeverities)[number];

/** How well a rule is supported, best first (docs/screening.md#strength-of-evidence). */
export const strengths = ['strong', 'moderate', 'weak', 'very weak'] as const;
export type Strength = (typeof strengths)[number];

/** The name of a dated event, one of the `events` of the rule set's events question. */
export type EventType = string;

/** Lines of the concerns answer that match: both lists where given; a missing list matches everything. */
export type LineFilter = { readonly concerns?: readonly string[]; readonly areas?: readonly string[] };

/** A condition over the answers, as data. Days ago are whole calendar days before today. */
export type Predicate =
  /** The answer to a choice question is one of the values. */
  | { readonly kind: 'is'; readonly question: string; readonly values: readonly string[] }
  /** The answer to a multi-choice question contains one of the values. */
  | { readonly kind: 'has'; readonly question: string; readonly values: readonly string[] }
  /** `from` ≤ the number answered < `below`. */
  | { readonly kind: 'number'; readonly question: string; readonly from: number; readonly below: number }
  /** Some concern line matches the filter and none of the exceptions. */
  | ({ readonly kind: 'line'; readonly except?: readonly LineFilter[] } & LineFilter)
  /** `fromDays` ≤ days since the latest event of this type < `belowDays`. */
  | { readonly kind: 'within'; readonly event: EventType; readonly fromDays: number; readonly belowDays: number }
  /** An event of this type is listed, whenever it was. */
  | { readonly kind: 'happened'; readonly event: EventType }
  /** An event of one of these types is listed, and its day is not known. */
  | { readonly kind: 'undated'; readonly events: readonly EventType[] }
  | { readonly kind: 'device'; readonly device: Device }
  /** Some answer is, or contains, `unsure`. */
  | { readonly kind: 'unsure' }
  | { readonly kind: 'all'; readonly of: readonly Predicate[] }
  | { readonly kind: 'any'; readonly of: readonly Predicate[] }
  /** At least so many of them hold. */
  | { readonly kind: 'atLeast'; readonly count: number; readonly of: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate };

type QuestionBase = {
  readonly key: string;
  /** Key of the group it stands in. */
  readonly group: string;
  /** Whether its answer may change within weeks, where that is not so for its whole group: it is asked again then. */
  readonly isAboutNow?: true;
  /** "No" values: nothing applies. The first one is filled in where the group is ticked off; empty = always answered by hand. */
  readonly none: readonly string[];
  /** Asked only while this holds; `null` = always asked. */
  readonly showIf: Predicate | null;
};

/** A question as a row of the catalogue. The "no" value of an events question is always the empty list. */
export type Question = QuestionBase &
  (
    | { readonly type: 'number'; readonly min: number; readonly max: number }
    | {
        readonly type: 'choice';
        readonly options: readonly string[];
        readonly readAs?: Readonly<Record<string, string>>;
      }
    | { readonly type: 'multi'; readonly options: readonly string[] }
    | { readonly type: 'concerns'; readonly concerns: readonly string[]; readonly areas: readonly string[] }
    | { readonly type: 'events'; readonly events: readonly EventType[] }
  );

/** A group of questions; `listable` says that "none of these apply to me" may be ticked for it. */
export type QuestionGroup = { readonly key: string; readonly listable: boolean; readonly showIf: Predicate | null };

/** Days to wait. From an event: until `days` after its latest date. From today: earliest day to ask again, open-ended. */
export type Wait =
  | { readonly days: number; readonly from: 'today'; readonly openEnded: true }
  | { readonly days: number; readonly from: 'event'; readonly event: EventType; readonly openEnded: false };

type RuleBase = {
  readonly id: string;
  /** Chapter of the catalogue; a question group, or `completeness`. */
  readonly category: string;
  readonly when: Predicate;
  /**
   * Whether the message also says "see your own doctor" (docs/screening.md#see-your-own-doctor); a predicate where it
   * depends on the answers.
   */
  readonly seeDoctor: boolean | Predicate;
  /** Codes of the catalogue's sources. Empty where the rule is our own or rests on expert opinion; its note then says so. */
  readonly sources: readonly string[];
  readonly strength: Strength;
};

/** A rule as a row of the catalogue: exactly the temporary ones carry a wait. */
export type Rule = RuleBase &
  (
    | { readonly severity: 'temporary'; readonly wait: Wait }
    | { readonly severity: Exclude<Severity, 'temporary'>; readonly wait: null }
  );

/** A rule with conflicts, ranges and reservations, for the clinician who signs the rules off. Never shown to a patient. */
export type AnnotatedRule = Rule & { readonly note: string };

/** Two answers that cannot both be true; `question` is the one that is pointed at, and the wording says what it is about. */
export type Contradiction = { readonly id: string; readonly question: string; readonly when: Predicate };

/** A source that a rule cites: what it is, and where it was read (may be empty for print). */
export type Source = { readonly title: string; readonly urls: readonly string[] };

/**
 * The versioned rules and questions of one treatment, without a word of any language. What is published never changes:
 * screenings are judged, shown and checked again by the version they were made with.
 */
export type RuleRows = {
  readonly treatment: Treatment;
  readonly version: string;
  readonly groups: readonly QuestionGroup[];
  readonly questions: readonly Question[];
  readonly rules: readonly Rule[];
  readonly contradictions: readonly Contradiction[];
};

/** Something of a rule set by language. English is there of every version; others came later, or will. */
export type ByLanguage<Item> = { readonly en: Item } & { readonly [Lang in Language]?: Item };

/**
 * A rule set in one language, as far as an answer needs it: what is not here is not loaded before a person's first answer.
 * `lang` is the language that its texts are in; `productTexts` are what is said beside them in that language.
 */
export type RuleSet = RuleRows & {
  readonly lang: Language;
  readonly wording: Wording;
  readonly productTexts: RulesTexts;
};

/** A rule set with the texts of its form and its care pages. */
export type Catalogue = RuleSet & { readonly wording: CatalogueWording };

/** A published rule set with every text that it has in any language. */
export type CatalogueRows = { readonly rows: RuleRows; readonly wordings: ByLanguage<CatalogueWording> };

/** What the rules of a rule set rest on. */
export type Annotations = {
  readonly rules: readonly AnnotatedRule[];
  readonly sources: Readonly<Record<string, Source>>;
};

/** Everything that was published of a rule set, in one language, with what its rules rest on: for clinicians. */
export type AnnotatedCatalogue = Omit<Catalogue, 'rules'> & Annotations;
