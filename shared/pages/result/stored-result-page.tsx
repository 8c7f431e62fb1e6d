/** The result page of a stored screening, in the words of its day. */
import { clinicDay } from '../../clinics/clinic-day.ts';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { reminderDay } from '../../clinics/reminder-day.ts';
import type { Screening } from '../../leads/screening.ts';
import { rulesOf } from '../../leads/screening-rules.ts';
import { care } from '../../screening/care.ts';
import { explain } from '../../screening/explain.ts';
import { catalogueOf } from '../../screening/published/published-catalogue.ts';
import { readAnswers } from '../../screening/reading/read-answers.ts';
import type { RenderedPage } from '../page.tsx';
import type { ReceiptForm } from './receipt-section.tsx';
import { resultPage } from './result-page.tsx';

/** What a result page has beside the result: where its receipt can be asked for, and the clinic's page that it leads on to. */
export type Beside = { receipt?: ReceiptForm | undefined; leadsTo?: string | undefined };

/** With what its receipt can be asked for by, where there is one. Throws when the screening's rule set is not among the published. */
export const storedResultPage = async (
  settings: ClinicSettings,
  screening: Screening,
  beside: Beside = {},
): Promise<RenderedPage> => {
  const { treatment, ruleSetVersion, device, today, lang, assessment, signOff } = screening;
  const ruleSet = await rulesOf(screening);
  const { answers } = readAnswers(screening, { ruleSet, device, today });
  const explained = explain(assessment as Parameters<typeof explain>[0], answers, { ruleSet, today });
  const catalogue = catalogueOf({ treatment, version: ruleSetVersion }, lang);
  const careText = catalogue && care(catalogue, device);
  return resultPage(settings, explained, {
    ...{ ruleSet, lang, signOff },
    screenedOn: today,
    care: careText,
    copy: {
      email: screening.contact.email,
      opensUntil: clinicDay(Date.parse(screening.linkExpiresAt), settings.zone),
    },
    remindedOn: reminderDay(screening, settings),
    ...beside,
  });
};
