/**
 * A screening as staff see it: with the rules and the words of its day, and why each rule fired. It is read back, never
 * judged again: what was said then stands, whatever is published since.
 */
import { answeredQuestions } from '../screening/answer-words.ts';
import { explain } from '../screening/explain.ts';
import { groundOf } from '../screening/finding-ground.ts';
import { withOverlay } from '../screening/overlay.ts';
import { annotatedCatalogueOf } from '../screening/published-annotated.ts';
import { readAnswers } from '../screening/reading/read-answers.ts';
import type { Screening } from './screening.ts';

/** The screening for the lead's page. Throws when its rule set is not among the published. */
export const shownScreening = (screening: Screening) => {
  const { treatment, ruleSetVersion, overlay, device, today, lang, contact, hold } = screening;
  const published = annotatedCatalogueOf({ treatment, version: ruleSetVersion });
  if (!published) throw new Error('A screening was made with a rule set that is not published');
  const catalogue = withOverlay(published, overlay);
  const { answers } = readAnswers(screening, { ruleSet: catalogue, device, today });
  const explained = explain(screening.assessment, answers, { ruleSet: catalogue, lang, today });
  const ground = { catalogue, device, lang, today };
  return {
    screeningId: screening.screeningId,
    createdAt: screening.createdAt,
    ruleSetVersion,
    /** What the clinic had added to the rules on that day. */
    overlay: overlay ?? null,
    lang,
    device,
    contact: { ...contact, phone: contact.phone?.e164 ?? null },
    answers: screening.answers,
    noneApply: screening.noneApply,
    questions: answeredQuestions(answers, { catalogue, lang }),
    assessment: {
      ...explained,
      findings: explained.findings.map((finding) => ({ ...finding, ...groundOf(finding, answers, ground) })),
    },
    consents: screening.consents,
    attribution: screening.attribution,
    held: hold ?? null,
  };
};
