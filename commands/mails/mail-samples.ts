/** The mails that `mails` shows: one made-up person per outcome, judged by the current rule set, in both modes. */

import { helpRows } from '../../shared/clinics/help-lines.ts';
import { type RenderedMail, renderMail } from '../../shared/mail/content/render-mail.ts';
import { ClinicAlert } from '../../shared/mail/templates/clinic-alert.tsx';
import { Escalation } from '../../shared/mail/templates/escalation.tsx';
import { RulesReview } from '../../shared/mail/templates/rules-review.tsx';
import { SettingsNotice } from '../../shared/mail/templates/settings-notice.tsx';
import { Summary, type SummaryProps } from '../../shared/mail/templates/summary.tsx';
import { assess } from '../../shared/screening/assess.ts';
import { care } from '../../shared/screening/care.ts';
import { explain } from '../../shared/screening/explain.ts';
import { catalogueOf } from '../../shared/screening/published/published-catalogue.ts';
import { currentVersion } from '../../shared/screening/published/treatments.ts';
import { readAnswers } from '../../shared/screening/reading/read-answers.ts';
import type { Catalogue } from '../../shared/screening/rule-set.ts';
import { answerTexts } from '../../shared/texts/answer-texts.ts';
import { laterMailSamples } from './later-mail-samples.ts';

const today = '2026-06-15';

const clinic = {
  name: 'Alba Skin Clinic',
  postalAddress: 'Via dei Coronari 12, 00186 Roma, Italy',
  contactEmail: 'desk@alba.example',
  contactPhone: '+39 06 1234 567',
  zone: 'Europe/Rome',
};

const usual = {
  age: 31,
  concerns: [{ concern: 'acne-scars', area: 'face' }],
  scarShape: 'sunken-or-flat',
  skinType: 'II',
  expectation: 'gradual-improvement',
  appearanceDistress: 'no',
};

/** What each person answers beside the usual. */
const people: Record<string, Record<string, unknown>> = {
  suitable: {},
  'suitable-with-cautions': { topicals: ['retinoid'], coldSores: 'history' },
  'consult-clinician': { age: 67, bloodThinners: ['anticoagulant'] },
  'defer-until': {
    bloodThinners: ['antiplatelet'],
    events: [
      { type: 'isotretinoin-stopped', date: '2026-03-01' },
      { type: 'sunburn-or-tan', date: '2026-06-10' },
    ],
  },
  'not-suitable': { pregnancy: 'yes', concerns: [{ concern: 'stretch-marks', area: 'abdomen' }] },
};

const catalogue = catalogueOf({ treatment: 'microneedling' }, 'en') as Catalogue;

/** The "no" value of a question; undefined where a person always has to say something. */
const noneOf = ({ type, none: [value] }: Catalogue['questions'][number]): unknown => {
  if (type === 'events') return [];
  return type === 'multi' && value !== undefined ? [value] : value;
};

const judged = (said: Record<string, unknown>) => {
  const ruleSet = catalogue;
  const context = { ruleSet, device: 'mechanical', today } as const;
  const unsaid = Object.fromEntries(ruleSet.questions.map((question) => [question.key, noneOf(question)]));
  const { answers, issues, contradictions } = readAnswers({ answers: { ...unsaid, ...usual, ...said } }, context);
  const faults = [...issues, ...contradictions].map(({ pointer }) => pointer);
  if (faults.length > 0) throw new Error(`The sample answers do not fit: ${faults.join(', ')}`);
  return { ruleSet, assessment: explain(assess(answers, context), answers, { ruleSet, today }) };
};

const signOff = {
  name: 'Dr Carla Bianchi',
  registration: { number: '00000', body: 'Sample register' },
  ...{ on: '2026-01-12', isSample: true },
};

const reader = {
  clinic,
  name: 'Ada Rossi',
  lang: 'en',
  screenedOn: today,
  ruleSetVersion: currentVersion('microneedling'),
  signOff,
} as const;

const cannotWait = {
  url: 'https://suitably.example/c/alba/care',
  warnings: care(catalogue, 'mechanical').warnings,
  help: helpRows({ country: 'IT' }, answerTexts('en')),
};

const summary = (
  person: Record<string, unknown>,
  detail: SummaryProps['detail'],
  over: Partial<SummaryProps> = {},
): Promise<RenderedMail> =>
  renderMail('summary', Summary, {
    ...reader,
    detail,
    result: { url: 'https://suitably.example/r/AAAAAAAAAAAAAAAAAAAAAA', endsOn: '2026-07-15' },
    ...judged(person),
    care: cannotWait,
    ...over,
  });

/** Every kind in every mode and outcome, by a name that serves as a file name. */
export const mailSamples = async (): Promise<Map<string, RenderedMail>> => {
  const samples = new Map<string, RenderedMail>();
  for (const [outcome, person] of Object.entries(people)) {
    samples.set(`summary-full-${outcome}`, await summary(person, 'full'));
    samples.set(`summary-minimal-${outcome}`, await summary(person, 'minimal'));
  }
  const alert = {
    clinic,
    lang: 'en',
    leadId: 'kJ3nVh0Qy5mR8sT2wX4zAg',
    receivedAt: '2026-06-15T10:00:00.000Z',
    digest: { count: 1, since: '2026-06-15T09:55:00.000Z', waiting: 4 },
    inbox: 'https://console.suitably.example/clinics/alba/leads',
  } as const;
  samples.set('clinic-alert', await renderMail('clinic-alert', ClinicAlert, alert));
  const changedAt = '2026-06-15T10:00:00.000Z';
  const notice = { clinic, lang: 'en', changedAt } as const;
  samples.set('settings-notice', await renderMail('settings-notice', SettingsNotice, notice));
  const review = {
    treatment: 'microneedling',
    version: reader.ruleSetVersion,
    reviewBy: '2026-07-15',
    ...signOff,
  } as const;
  samples.set('rules-review', await renderMail('rules-review', RulesReview, { clinic, lang: 'en', signOff: review }));
  const late = {
    ...{ clinic: { ...clinic, openingHours: {} }, answerWithin: 120, count: 3 },
    lang: 'en',
    oldest: '2026-06-15T07:10:00.000Z',
    toDo: 'https://console.suitably.example/clinics/alba/to-do',
  } as const;
  samples.set('escalation', await renderMail('escalation', Escalation, late));
  const optInUrl = 'https://suitably.example/s/v1.00000000.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA';
  samples.set('summary-full-opt-in', await summary({}, 'full', { optInUrl }));
  samples.set('summary-minimal-opt-in', await summary({}, 'minimal', { optInUrl }));
  for (const [name, mail] of await laterMailSamples(reader, cannotWait)) samples.set(name, mail);
  return samples;
};
