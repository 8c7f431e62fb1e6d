import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Severity } from '../../../shared/screening/rule-set.ts';

/** Outcomes in the words of staff. Nothing here is said to a patient. */
export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  suitable: 'Suitable',
  suitable_with_cautions: 'Suitable, with care',
  consult_clinician: 'Clinician decides',
  defer_until: 'Wait',
  not_suitable: 'Not suitable',
};

/** What the outcome asks of staff. */
export const outcomeTasks: Readonly<Record<Outcome, string>> = {
  suitable: 'Nothing in the answers speaks against it.',
  suitable_with_cautions: 'Possible, with points to heed at the appointment.',
  consult_clinician: 'A clinician has to look at this before anything is booked.',
  defer_until: 'Not yet: there is a date to wait for.',
  not_suitable: 'The answers rule it out. Do not book.',
};

/** Severities in the words of staff. */
export const severityLabels: Readonly<Record<Severity, string>> = {
  absolute: 'Rules it out',
  temporary: 'Wait first',
  relative: 'Clinician decides',
  caution: 'Take care',
};
