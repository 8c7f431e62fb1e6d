/**
 * listMessages: GET /v1/staff/{clinic}/leads/{leadId}/messages, called by the console.
 * Causes nothing; shows of each message whether it will be sent, and why. It holds no answer of the person.
 */
import * as z from 'zod';
import { cursorQuery } from '../../shared/contract/requests/list-requests.ts';
import { openCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readQuery } from '../../shared/lambda/staff/staff-input.ts';
import type { Message } from '../../shared/mail/message.ts';
import { scheduledMessage } from '../../shared/mail/plan/message-schedule.ts';
import { clinicMailLanguage } from '../../shared/texts/clinic-mail-texts.ts';
import { nextPage } from './next-page.ts';
import { openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'clinics' | 'readPlanFacts' | 'linkKeys'>;

/** Messages of one answer. */
const pageSize = 100;

const placeOf = ({ dueAt, messageId }: Message): string => `${dueAt} ${messageId}`;

/** Those that are due last, before a place where there is one, in the order in which they are due. */
const pageOf = (messages: readonly Message[], before: string | undefined) => {
  const inOrder = messages.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  const earlier = before === undefined ? inOrder : inOrder.filter((message) => placeOf(message) < before);
  const page = earlier.slice(-pageSize);
  const [first] = page;
  return { page, next: first && earlier.length > page.length ? placeOf(first) : undefined };
};

/** Throws `cursor-invalid`. */
export const listMessages =
  ({ leads, clinics, readPlanFacts, linkKeys }: Deps): StaffEndpoint<'listMessages'> =>
  async (request) => {
    const { http, member, at } = request;
    const lead = await openLead(leads, request);
    const { clinic, leadId } = lead;
    const { cursor } = readQuery(http, cursorQuery);
    const scope = { list: 'listMessages', clinic, sub: member.sub, filter: [leadId] };
    const before = cursor && z.string().parse(openCursor(linkKeys, scope, cursor, at));
    const settings = await clinics.readClinic(clinic);
    const [messages, facts] = await Promise.all([
      leads.readMessages(clinic, leadId),
      readPlanFacts(lead, settings, at),
    ]);
    const lang = clinicMailLanguage(request.lang);
    const { page, next: place } = pageOf(messages, before || undefined);
    const { next, headers } = nextPage({ linkKeys }, request, { list: `leads/${leadId}/messages`, scope }, place);
    return {
      status: 200,
      headers,
      json: { messages: page.map((message) => scheduledMessage(message, facts, lang)), next },
    };
  };
