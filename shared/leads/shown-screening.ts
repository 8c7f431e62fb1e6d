/**
 * A screening as staff see it: with the rules and the words of its day, and why each rule fired. It is read back, never
 * judged again: what was said then stands, whatever is published since. What is the same in every screening by the same
 * rules stands apart, as texts, so that an answer holds it once.
 */
import { createHash } from 'node:crypto';
import { type AnsweredQuestion, answeredQuestions } from '../screening/answer-words.ts';
import { explain } from '../screening/explain.ts';
import { groundOf } from '../screening/finding-ground.ts';
import { withOverlay } from '../screening/overlay.ts';
import { annotatedCatalogueOf } from '../screening/published/published-annotated.ts';
import { readAnswers } from '../screening/reading/read-answers.ts';
import type { AnnotatedCatalogue } from '../screening/rule-set.ts';
import { addTexts, noTexts } from '../screening/rule-texts.ts';
import { withUnsigned } from '../screening/sign-off/not-signed.ts';
import { type Language, languages, type StaffLanguage } from '../texts/language.ts';
import type { Screening } from './screening.ts';
import { shownContact } from './shown-lead.ts';

type Words = { screening: Screening; catalogue: AnnotatedCatalogue };

/** Names the texts of a screening: one name for the same rule set, language and additions of the clinic. */
const textsOf = ({ screening: { treatment, ruleSetVersion, overlay, unsigned }, catalogue }: Words): string => {
  const name = `${treatment}-${ruleSetVersion}-${catalogue.lang}`;
  if (!overlay && !unsigned) return name;
  const added = JSON.stringify([overlay, unsigned]);
  return `${name}-${createHash('sha256').update(added).digest('hex').slice(0, 12)}`;
};

const catalogueIn = (lang: Language, { treatment, ruleSetVersion, overlay, unsigned }: Screening) => {
  const published = annotatedCatalogueOf({ treatment, version: ruleSetVersion }, lang);
  if (!published) throw new Error('A screening was made with a rule set that is not published');
  return withUnsigned(withOverlay(published, overlay), unsigned);
};

const wordless = ({ question, answer }: AnsweredQuestion) => ({ question, answer });

/** What is said with every result stands in no screening: it is the same in all of them. */
const explainedOf = ({ screening, catalogue }: Words) => {
  const { device, today } = screening;
  const { answers } = readAnswers(screening, { ruleSet: catalogue, device, today });
  const ground = { catalogue, device, today };
  const explained = explain(screening.assessment, answers, { ruleSet: catalogue, today });
  return {
    questions: answeredQuestions(answers, catalogue),
    assessment: {
      ...explained,
      findings: explained.findings.map((finding) => ({ ...finding, ...groundOf(finding, answers, ground) })),
    },
  };
};

/** Questions and assessment in the words of a catalogue, and the texts that they refer to by `texts`, by that name. */
const inWords = (words: Words) => {
  const { questions, assessment } = explainedOf(words);
  const { groups, always, ...judged } = assessment;
  const name = textsOf(words);
  const said = {
    texts: name,
    questions: questions.map(wordless),
    assessment: {
      ...judged,
      findings: assessment.findings.map(({ ruleId, severity, group, waitUntil, seeDoctor, firedBy }) => {
        return { ruleId, severity, group, waitUntil, seeDoctor, firedBy: firedBy.map(wordless) };
      }),
      concerns: assessment.concerns.map(({ concern, area, evidence }) => ({ concern, area, evidence })),
    },
  };
  return { said, texts: { [name]: addTexts(noTexts(), { questions, ...assessment }) } };
};

/** The same for staff who read another language than the person did. */
const inWordsForStaff = (screening: Screening, lang: StaffLanguage | undefined) => {
  const known = languages.find((one) => one === lang) ?? languages[0];
  const catalogue = lang && catalogueIn(known, screening);
  if (!catalogue || catalogue.lang === screening.lang) return { forStaff: null, texts: {} };
  const { said, texts } = inWords({ screening, catalogue });
  return { forStaff: { lang: catalogue.lang, ...said }, texts };
};

/**
 * The screening for the lead's page, and the texts that it refers to by `texts`, by that name: in the words that the
 * person read, and beside them in those of `lang`, where that is another language. In English where the rule set does not
 * exist in it. Throws when the rule set is not among the published.
 */
export const shownScreening = (screening: Screening, lang?: StaffLanguage) => {
  const { said, texts } = inWords({ screening, catalogue: catalogueIn(screening.lang, screening) });
  const staff = inWordsForStaff(screening, lang);
  const { contact, hold, overlay, signOff } = screening;
  const shown = {
    screeningId: screening.screeningId,
    createdAt: screening.createdAt,
    ruleSetVersion: screening.ruleSetVersion,
    /** What the clinic had added to the rules on that day. */
    overlay: overlay ?? null,
    /** Who had signed the rules off by then. */
    signOff: signOff ?? null,
    lang: screening.lang,
    device: screening.device,
    contact: shownContact(contact),
    answers: screening.answers,
    noneApply: screening.noneApply,
    ...said,
    forStaff: staff.forStaff,
    consents: screening.consents,
    attribution: screening.attribution,
    held: hold ?? null,
  };
  return { shown, texts: { ...texts, ...staff.texts } };
};

export type ShownScreening = ReturnType<typeof shownScreening>;
