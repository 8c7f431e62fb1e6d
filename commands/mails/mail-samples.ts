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
import { clinicMailLanguage } from '../../shared/texts/clinic-mail-texts.ts';
import type { Language } from '../../shared/texts/language.ts';
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

const catalogueIn = (lang: Language) => catalogueOf({ treatment: 'microneedling' }, lang) as Catalogue;

/** The "no" value of a question; undefined where a person always has to say something. */
const noneOf = ({ type, none: [value] }: Catalogue['questions'][number]): unknown => {
  if (type === 'events') return [];
  return type === 'multi' && value !== undefined ? [value] : value;
};

const judged = (said: Record<string, unknown>, lang: Language) => {
  const ruleSet = catalogueIn(lang);
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

const readerOf = (lang: Language) => ({
  clinic,
  name: 'Ada Rossi',
  lang,
  screenedOn: today,
  ruleSetVersion: currentVersion('microneedling'),
  signOff,
});

const cannotWaitIn = (lang: Language) => ({
  url: `https://suitably.example/c/alba/care?lang=${lang}`,
  warnings: care(catalogueIn(lang), 'mechanical').warnings,
  help: helpRows({ country: 'IT' }, answerTexts(lang)),
});

const summaryIn =
  (lang: Language) =>
  (
    person: Record<string, unknown>,
    detail: SummaryProps['detail'],
    over: Partial<SummaryProps> = {},
  ): Promise<RenderedMail> =>
    renderMail('summary', Summary, {
      ...readerOf(lang),
      detail,
      result: { url: 'https://suitably.example/r/AAAAAAAAAAAAAAAAAAAAAA', endsOn: '2026-07-15' },
      ...judged(person, lang),
      care: cannotWaitIn(lang),
      ...over,
    });

const summaries = async (lang: Language): Promise<[string, RenderedMail][]> => {
  const summary = summaryIn(lang);
  const optInUrl = 'https://suitably.example/s/v1.00000000.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA';
  const samples: [string, RenderedMail][] = [];
  for (const detail of ['full', 'minimal'] as const) {
    for (const [outcome, person] of Object.entries(people)) {
      samples.push([`summary-${detail}-${outcome}`, await summary(person, detail)]);
    }
    samples.push([`summary-${detail}-opt-in`, await summary({}, detail, { optInUrl })]);
  }
  return samples;
};

const at = '2026-06-15T10:00:00.000Z';

const toClinic = async (given: Language): Promise<[string, RenderedMail][]> => {
  const about = { clinic, lang: clinicMailLanguage(given) };
  const leads = 'https://console.suitably.example/clinics/alba/leads';
  const alert = { ...about, leadId: 'kJ3nVh0Qy5mR8sT2wX4zAg', receivedAt: at, inbox: leads };
  const digest = (count: number) => ({ count, since: '2026-06-15T09:55:00.000Z', waiting: 4 });
  const sign = {
    treatment: 'microneedling',
    version: currentVersion('microneedling'),
    reviewBy: '2026-07-15',
  } as const;
  const late = {
    ...{ ...about, clinic: { ...clinic, openingHours: {} }, answerWithin: 125, count: 3 },
    ...{ oldest: '2026-06-15T07:10:00.000Z', toDo: 'https://console.suitably.example/clinics/alba/to-do' },
  };
  return [
    ['clinic-alert', await renderMail('clinic-alert', ClinicAlert, { ...alert, digest: digest(1) })],
    ['clinic-alert-of-several', await renderMail('clinic-alert', ClinicAlert, { ...alert, digest: digest(3) })],
    ['settings-notice', await renderMail('settings-notice', SettingsNotice, { ...about, changedAt: at })],
    ['rules-review', await renderMail('rules-review', RulesReview, { ...about, signOff: { ...sign, ...signOff } })],
    ['escalation', await renderMail('escalation', Escalation, late)],
  ];
};

/** Every kind in every mode and outcome, in a language, by a name that serves as a file name. */
export const mailSamples = async (lang: Language): Promise<Map<string, RenderedMail>> =>
  new Map([
    ...(await summaries(lang)),
    ...(await toClinic(lang)),
    ...(await laterMailSamples(readerOf(lang), cannotWaitIn(lang))),
  ]);
