/**
 * listMessages: GET /v1/staff/{clinic}/leads/{leadId}/messages, called by the console.
 * Causes nothing; shows of each message whether it will be sent, and why. It holds no answer of the person.
 */
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { scheduledMessage } from '../../shared/mail/plan/message-schedule.ts';
import { openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'clinics' | 'readPlanFacts'>;

export const listMessages =
  ({ leads, clinics, readPlanFacts }: Deps): StaffEndpoint<'listMessages'> =>
  async (request) => {
    const { member, at } = request;
    const lead = await openLead(leads, request);
    const settings = await clinics.readClinic(member.clinic);
    const [messages, facts] = await Promise.all([
      leads.readMessages(member.clinic, lead.leadId),
      readPlanFacts(lead, settings, at),
    ]);
    const inOrder = messages.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
    return { status: 200, json: { messages: inOrder.map((message) => scheduledMessage(message, facts)) } };
  };
