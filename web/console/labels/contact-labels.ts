import type { ScreeningAnswer } from '../../../shared/contract/answers/lead-answers.ts';

type Purpose = ScreeningAnswer['consents'][number]['purpose'];

/** What people agree to, as staff say it. */
export const consentLabels: Readonly<Record<Purpose, string>> = {
  health: 'May keep their health answers',
  marketing: 'May send them offers',
  reminder: 'May remind them',
};

/** Where people come from, by the names under which pages send it. */
export const attributionLabels: Readonly<Record<string, string>> = {
  utm_source: 'Came from',
  utm_medium: 'By',
  utm_campaign: 'Campaign',
  utm_term: 'Searched for',
  utm_content: 'Version of the advertisement',
  pageUrl: 'Page with the form',
  referrer: 'Page before it',
};
