import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { escapeMarkup } from '../host/serve-http.ts';
import type { MailboxMessage } from '../mailbox/kept-mails.ts';
import { localPassword } from '../seed-users.ts';
import type { Stack } from '../template/stack.ts';
import type { Person } from './people.ts';

const poolProperties = z.object({
  AdminCreateUserConfig: z
    .object({
      InviteMessageTemplate: z.object({ EmailMessage: z.string(), EmailSubject: z.string() }).partial().optional(),
    })
    .optional(),
  Policies: z
    .object({ PasswordPolicy: z.object({ TemporaryPasswordValidityDays: z.coerce.number().optional() }).optional() })
    .optional(),
});

const day = 86_400_000;

/** How the template's pool invites: the mail, and until when (ms since 1970) somebody's first password is good. */
export type Invitations = {
  mailTo: (person: Person, now: number) => MailboxMessage;
  goodUntil: (person: Person) => number;
};

/** Reads how the pool invites; where it says nothing, as Cognito does by itself. */
export function invitations(stack: Stack): Invitations {
  const [pool] = stack.resources('AWS::Cognito::UserPool');
  const { AdminCreateUserConfig, Policies } = poolProperties.parse(pool?.properties ?? {});
  const {
    EmailSubject = 'Your temporary password',
    EmailMessage = 'Your username is {username} and temporary password is {####}.',
  } = AdminCreateUserConfig?.InviteMessageTemplate ?? {};
  const days = Policies?.PasswordPolicy?.TemporaryPasswordValidityDays ?? 7;
  return {
    mailTo: ({ email }, now) => {
      const html = EmailMessage.replaceAll('{username}', escapeMarkup(email)).replaceAll('{####}', localPassword);
      return {
        ...{ id: `invitation-${randomUUID()}`, to: [email], from: 'no-reply@verificationemail.com' },
        ...{ subject: EmailSubject, html, text: html.replaceAll(/<[^>]*>/g, ' ').trim(), raw: html },
        ...{ headers: {}, tags: {}, events: [], sentAt: new Date(now).toISOString() },
      };
    },
    goodUntil: ({ invitedAt = Number.POSITIVE_INFINITY }) => invitedAt + days * day,
  };
}
