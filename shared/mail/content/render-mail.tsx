/** Puts a message into words: subject, HTML and text. Loaded when the first mail is made; most wakes make none. */
import { render, toPlainText } from '@react-email/render';
import type { ReactElement } from 'react';
import { alertSubject, ClinicAlert, type ClinicAlertProps } from '../templates/clinic-alert.tsx';
import { Decision, type DecisionProps, decisionSubject } from '../templates/decision.tsx';
import { EligibleAgain, type EligibleAgainProps, eligibleAgainSubject } from '../templates/eligible-again.tsx';
import { FollowUp, type FollowUpProps, followUpSubject } from '../templates/follow-up.tsx';
import { Maintenance, type MaintenanceProps, maintenanceSubject } from '../templates/maintenance.tsx';
import { SettingsNotice, type SettingsNoticeProps, settingsNoticeSubject } from '../templates/settings-notice.tsx';
import { Summary, type SummaryProps, summarySubject } from '../templates/summary.tsx';

export type RenderedMail = { subject: string; html: string; text: string };

const plainText = [
  ...['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } })),
  { selector: 'a[href^="tel:"]', format: 'anchor', options: { ignoreHref: true } },
];

const rendered = async (subject: string, element: ReactElement): Promise<RenderedMail> => {
  const html = await render(element);
  return { subject, html, text: toPlainText(html, { selectors: plainText }) };
};

export const renderSummary = (props: SummaryProps): Promise<RenderedMail> =>
  rendered(summarySubject(props), <Summary {...props} />);

export const renderClinicAlert = (props: ClinicAlertProps): Promise<RenderedMail> =>
  rendered(alertSubject(props), <ClinicAlert {...props} />);

export const renderSettingsNotice = (props: SettingsNoticeProps): Promise<RenderedMail> =>
  rendered(settingsNoticeSubject(props), <SettingsNotice {...props} />);

/** A mail after the summary, with what it is made of. */
export type LaterMail =
  | { kind: 'eligible-again'; props: EligibleAgainProps }
  | { kind: 'follow-up'; props: FollowUpProps }
  | { kind: 'maintenance'; props: MaintenanceProps }
  | { kind: 'decision'; props: DecisionProps };

export const renderLater = ({ kind, props }: LaterMail): Promise<RenderedMail> => {
  if (kind === 'eligible-again') return rendered(eligibleAgainSubject(props), <EligibleAgain {...props} />);
  if (kind === 'follow-up') return rendered(followUpSubject(props), <FollowUp {...props} />);
  if (kind === 'maintenance') return rendered(maintenanceSubject(props), <Maintenance {...props} />);
  return rendered(decisionSubject(props), <Decision {...props} />);
};
