/** Puts a message into words: subject, HTML and text. Loaded when the first mail is made; most wakes make none. */
import { render, toPlainText } from '@react-email/render';
import type { ReactElement } from 'react';
import { alertSubject, ClinicAlert, type ClinicAlertProps } from './templates/clinic-alert.tsx';
import { Summary, type SummaryProps, summarySubject } from './templates/summary.tsx';

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
