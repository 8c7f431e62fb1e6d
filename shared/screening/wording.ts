import type { Outcome } from './outcome.ts';
import type { Device } from './published/treatments.ts';

/** What a finding says: `reason` is why, in one sentence; `advice` is what to do or to tell the clinician. */
export type FindingText = { readonly reason: string; readonly advice: string };

/** What is known about one concern. All fields are shown; `evidence` is a word or two such as "good". */
export type ConcernText = {
  readonly label: string;
  readonly evidence: string;
  readonly sessions: string;
  readonly onset: string;
  readonly note: string;
};

/** A line of the care pages. One that is marked by a device's name is left out where the clinic treats with another. */
export type CareLine = { readonly what: string; readonly advice: string } & {
  readonly [Mark in `${Device}Only`]?: boolean;
};

/** Before-care, usual course, after-care and warning signs (docs/screening.md#care), in reading order. */
export type CareText = {
  readonly intro: string;
  readonly before: readonly CareLine[];
  readonly course: readonly CareLine[];
  readonly after: readonly CareLine[];
  readonly warnings: readonly CareLine[];
  readonly provider: string;
};

/** The texts of the form in one language, by the keys of the rows. */
export type FormWording = {
  readonly groups: Readonly<Record<string, { readonly title: string; readonly noneLabel: string | null }>>;
  readonly questions: Readonly<Record<string, { readonly text: string; readonly help: string }>>;
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly events: Readonly<Record<string, string>>;
};

/** Where findings are shown, the most pressing first (docs/screening.md#wording). */
export const findingGroups = ['doctor', 'wait', 'clinician', 'tell', 'know'] as const;
export type FindingGroup = (typeof findingGroups)[number];

/** What is known about a wish in an area when a question is answered so: another `evidence` than the wish's own. */
export type LessKnown = {
  readonly concern: string;
  readonly area: string;
  readonly question: string;
  readonly values: readonly string[];
  readonly evidence: string;
};

/** The texts of an answer in one language, by the keys of the rows. What is optional came with a later version. */
export type Wording = {
  readonly treatment: string;
  readonly concerns: Readonly<Record<string, ConcernText>>;
  readonly areas: Readonly<Record<string, string>>;
  readonly lessKnown?: readonly LessKnown[];
  readonly rules: Readonly<Record<string, FindingText>>;
  /** What has to change first: for absolute rules and open-ended waits, a whole sentence. */
  readonly until: Readonly<Record<string, string>>;
  /** Why two answers cannot both be true, and what to do, by contradiction. */
  readonly contradictions: Readonly<Record<string, string>>;
  /** `{date}` stands for the day written out. */
  readonly outcomes: Readonly<Record<Outcome, { readonly headline: string; readonly nextStep: string }>>;
  readonly nextSteps: { readonly alsoClinician: string; readonly seeDoctor: string };
  /** What comes before anything cosmetic, by rule: the first sentence of the next step. */
  readonly urgent?: Readonly<Record<string, string>>;
  /** The headings that findings are shown under; without them the findings are one list. */
  readonly findingGroups?: Readonly<Record<FindingGroup, string>>;
  /** What is said with every result: about the treatment, and before any visit. Whole sentences. */
  readonly always?: { readonly treatment: readonly string[]; readonly beforeVisit: readonly string[] };
};

/**
 * Every text of a rule set in one language. A published wording file is checked against the rows by its own, narrower
 * type, so that a missing text does not compile.
 */
export type CatalogueWording = Wording & FormWording & { readonly care: CareText };

/** The text under a key. Throws a plain Error (a defect: published wordings are complete) when there is none. */
export function textOf<Text>(texts: Readonly<Record<string, Text>>, key: string): Text {
  const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
  if (text === undefined) throw new Error('The wording of this rule set has no text for a key of its rows.');
  return text;
}
