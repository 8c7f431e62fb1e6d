/**
 * resendMessage: POST /v1/staff/{clinic}/leads/{leadId}/messages/{messageId}/resend, called by the console.
 * Plans a new message of the same kind. The gate decides at its time whether it is sent, as for every message.
 */
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { etagOf } from '../../shared/lambda/if-match.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import type { Message } from '../../shared/mail/message.ts';
import { scheduledMessage } from '../../shared/mail/plan/message-schedule.ts';
import { isUnderWay, mayResend, resent } from '../../shared/mail/plan/resend.ts';
import { clinicMailLanguage } from '../../shared/texts/clinic-mail-texts.ts';
import { openClinic } from './open-clinic.ts';
import { openLead, present } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'clinics' | 'additions' | 'readPlanFacts' | 'newId'>;

/** The message that is to be sent again. Throws `not-found` or `conflict`. */
const chosen = (messages: readonly Message[], messageId: string | undefined): Message => {
  const message = messages.find((one) => one.messageId === messageId);
  if (!message) throw new ExpectedError('not-found', 'noMessage');
  if (isUnderWay(message, messages)) throw new ExpectedError('conflict', 'stillWaiting');
  if (mayResend(message)) return message;
  throw new ExpectedError('conflict', 'alertsOnce');
};

export const resendMessage =
  (deps: Deps): StaffEndpoint<'resendMessage'> =>
  async (request) => {
    const { http, member, at } = request;
    const lead = await openLead(deps.leads, request);
    const settings = await openClinic(deps.clinics, member.clinic);
    const resendId = deps.newId();
    const choose = (messages: readonly Message[]) => chosen(messages, http.params.messageId);
    const before = choose(await deps.leads.readMessages(member.clinic, lead.leadId));
    const message = resent(before, { settings, resendId, at });
    const entry = { entryId: resendId, actor: member.sub, at: new Date(at).toISOString() };
    const { version } = present(await deps.additions.addMessage(lead, message, entry, choose));
    const lang = clinicMailLanguage(request.lang);
    const json = scheduledMessage(message, await deps.readPlanFacts(lead, settings, at), lang);
    return { status: 201, headers: { ETag: etagOf(version) }, json };
  };
