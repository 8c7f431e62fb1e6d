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
import { addTexts, noTexts } from '../screening/rule-texts.ts';
import { withUnsigned } from '../screening/sign-off/not-signed.ts';
import type { Screening } from './screening.ts';
import { shownContact } from './shown-lead.ts';

/** Names the texts of a screening: one name for the same rule set, language and additions of the clinic. */
const textsOf = ({ treatment, ruleSetVersion, lang, overlay, unsigned }: Screening): string => {
  const name = `${treatment}-${ruleSetVersion}-${lang}`;
  if (!overlay && !unsigned) return name;
  const added = JSON.stringify([overlay, unsigned]);
  return `${name}-${createHash('sha256').update(added).digest('hex').slice(0, 12)}`;
};

const wordless = ({ question, answer }: AnsweredQuestion) => ({ question, answer });

/** What is said with every result stands in no screening: it is the same in all of them. */
const explainedOf = (screening: Screening) => {
  const { treatment, ruleSetVersion, overlay, unsigned, device, today, lang } = screening;
  const published = annotatedCatalogueOf({ treatment, version: ruleSetVersion }, lang);
  if (!published) throw new Error('A screening was made with a rule set that is not published');
  const catalogue = withUnsigned(withOverlay(published, overlay), unsigned);
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

/**
 * The screening for the lead's page, and the texts that it refers to by `texts`, by that name. Throws when its rule set
 * is not among the published.
 */
export const shownScreening = (screening: Screening) => {
  const { questions, assessment } = explainedOf(screening);
  const { contact, hold, overlay, signOff, ruleSetVersion, lang, device } = screening;
  const name = textsOf(screening);
  const { groups, always, ...judged } = assessment;
  const shown = {
    screeningId: screening.screeningId,
    createdAt: screening.createdAt,
    ruleSetVersion,
    /** What the clinic had added to the rules on that day. */
    overlay: overlay ?? null,
    /** Who had signed the rules off by then. */
    signOff: signOff ?? null,
    lang,
    device,
    contact: shownContact(contact),
    answers: screening.answers,
    noneApply: screening.noneApply,
    texts: name,
    questions: questions.map(wordless),
    assessment: {
      ...judged,
      findings: assessment.findings.map(({ ruleId, severity, group, waitUntil, seeDoctor, firedBy }) => {
        return { ruleId, severity, group, waitUntil, seeDoctor, firedBy: firedBy.map(wordless) };
      }),
      concerns: assessment.concerns.map(({ concern, area, evidence }) => ({ concern, area, evidence })),
    },
    consents: screening.consents,
    attribution: screening.attribution,
    held: hold ?? null,
  };
  return { shown, texts: { [name]: addTexts(noTexts(), { questions, ...assessment }) } };
};

export type ShownScreening = ReturnType<typeof shownScreening>;
