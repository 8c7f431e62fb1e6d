/** Stored screenings for tests of mails, judged by the published rules. */
import type { Screening } from '../../shared/leads/screening.ts';
import { assess } from '../../shared/screening/assess.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import { ruleSetOf } from '../../shared/screening/published/published.ts';
import { readAnswers } from '../../shared/screening/reading/read-answers.ts';
import type { RuleSet } from '../../shared/screening/rule-set.ts';
import { healthyAnswers } from '../builders.ts';
import { instant, noon } from './messages.ts';

export const today = '2026-06-15';

export const ruleSet = (await ruleSetOf({ treatment: 'microneedling' }, 'en')) as RuleSet;

/** The "no" value of every question that has one. */
const nothingApplies = Object.fromEntries(
  ruleSet.questions.flatMap(({ key, type, none: [no] }) => {
    if (type === 'events') return [[key, []]];
    return no === undefined ? [] : [[key, type === 'multi' ? [no] : no]];
  }),
);

/** What to answer besides, to come to each outcome; `not_suitable` with a waiting time among its reasons. */
export const answersFor: Readonly<Record<Outcome, Record<string, unknown>>> = {
  suitable: {},
  suitable_with_cautions: { topicals: ['retinoid'], smoker: 'yes', diabetes: 'controlled' },
  consult_clinician: { bloodThinners: ['anticoagulant'], breastfeeding: 'yes' },
  defer_until: { isotretinoin: 'current', immune: ['steroid-tablets'], coldSores: 'active' },
  not_suitable: { pregnancy: 'yes', bleeding: 'diagnosed', isotretinoin: 'current' },
};

export const outcomes = Object.keys(answersFor) as Outcome[];

export const aScreening = (answers: Record<string, unknown> = {}, over: Partial<Screening> = {}): Screening => {
  const context = { ruleSet, device: 'mechanical', today } as const;
  const read = readAnswers({ answers: { ...nothingApplies, ...healthyAnswers, ...answers } }, context);
  const [wrong] = [...read.issues, ...read.contradictions];
  if (wrong) throw new Error(`These answers cannot be judged: ${wrong.pointer} ${wrong.code}`);
  const assessment = assess(read.answers, context);
  return {
    screeningId: 'screening-1',
    leadId: 'lead-1',
    clinic: 'alba',
    createdAt: instant(noon),
    today,
    device: 'mechanical',
    treatment: 'microneedling',
    ruleSetVersion: ruleSet.version,
    lang: 'en',
    contact: { name: 'Ada Rossi', email: 'ada@example.com', note: 'canary-note' },
    answers: read.answers,
    noneApply: [],
    assessment: { ...assessment, findings: [...assessment.findings] },
    consents: [],
    attribution: { utm_source: 'canary-source' },
    hasOpaqueOrigin: false,
    linkKeyId: '',
    linkExpiresAt: instant(noon + 30 * 86_400_000),
    ...over,
  };
};
