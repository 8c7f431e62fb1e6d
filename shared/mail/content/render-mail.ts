/** Makes a template into a mail: subject, HTML and text. Loaded with the first mail; most wakes make none. */
import { render, toPlainText } from '@react-email/render';
import { createElement, type ReactElement } from 'react';
import type { MessageKind } from '../kinds.ts';
import type { MailProps } from '../templates/frame.tsx';
import { mailHead } from './mail-head.ts';

export type RenderedMail = { subject: string; html: string; text: string };

/** A component that is the body of a mail. */
export type Template<Props extends MailProps> = (props: Props) => ReactElement;

const plainText = [
  ...['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } })),
  { selector: 'a[href^="tel:"]', format: 'anchor', options: { ignoreHref: true } },
];

/** Renders a mail of a kind. */
export const renderMail = async <Props extends MailProps>(
  kind: MessageKind,
  template: Template<Props>,
  props: Props,
): Promise<RenderedMail> => {
  const html = await render(createElement(template, props));
  const { subject } = mailHead(kind, props.lang, props.clinic.name);
  return { subject, html, text: toPlainText(html, { selectors: plainText }) };
};
