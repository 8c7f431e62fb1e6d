/** A mail as MIME, by nodemailer's composer. Every header is ours: no header holds text that a stranger typed. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { RenderedMail } from './render-mail.ts';

/** The part of a mail beside its text. */
export type Envelope = {
  messageId: string;
  /** Address of the verified identity; `fromName` is the clinic's name. */
  from: string;
  fromName: string;
  /** Bare address in its ASCII form. */
  to: string;
  replyTo: string | undefined;
  /** Where one click ends such mails (RFC 8058); in marketing mail. */
  unsubscribe?: string | undefined;
  /** ms since the epoch, for the Date header. */
  at: number;
};

/** One line, however a setting was typed. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/**
 * The same message gives the same bytes at the same instant. Its Message-ID is made of our id alone, so a second copy is
 * the same mail in the sense of RFC 5322, and mail programs may show it once. SES may rewrite that header with an id of
 * its own, so X-Entity-Ref-ID carries ours as well.
 */
export const composeMime = async (mail: RenderedMail, envelope: Envelope): Promise<Uint8Array> => {
  const { messageId, from, fromName, to, replyTo, unsubscribe, at } = envelope;
  const composer = new MailComposer({
    from: { name: oneLine(fromName), address: from },
    to: { name: '', address: to },
    ...(replyTo && { replyTo: { name: '', address: replyTo } }),
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    date: new Date(at),
    messageId: `<${messageId}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    baseBoundary: messageId,
    headers: {
      'X-Entity-Ref-ID': messageId,
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
};
