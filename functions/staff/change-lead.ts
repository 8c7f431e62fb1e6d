/**
 * changeLead: PATCH /v1/staff/{clinic}/leads/{leadId}, called by the console: status, close reason, assignee,
 * phone number; what became of a call, the day of the next, and a note.
 * Changes the lead and its mail plan, with an audit entry and one of the lead's own, unless the lead has changed meanwhile.
 */
import type { Write } from '../../shared/aws/table/transaction.ts';
import { clinicDay } from '../../shared/clinics/clinic-day.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { followUpFault } from '../../shared/contract/requests/lead-requests.ts';
import { checkIfMatch } from '../../shared/lambda/if-match.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import type { Lead, Phone } from '../../shared/leads/lead.ts';
import { decidedBy, type LeadChange } from '../../shared/leads/lead-change.ts';
import { consultations, type LeadPatch, leadPatch } from '../../shared/leads/lead-patch.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import type { FieldSaying } from '../../shared/texts/problem-texts.ts';
import { changedReply } from './changed-reply.ts';
import { openClinic } from './open-clinic.ts';
import { openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<
  StaffDeps,
  'leads' | 'records' | 'clinics' | 'members' | 'duplicates' | 'changeLead' | 'readPhone' | 'matchKey' | 'now' | 'newId'
>;

const refuse = (field: string, code: string, said: FieldSaying): never => {
  throw new ExpectedError('validation', 'correctFields', {
    issues: [{ pointer: `/${field}`, code, ...said }],
  });
};

const checkFollowUp = (on: LeadPatch['followUpOn'], today: string): void => {
  const fault = on ? followUpFault(on, today) : undefined;
  if (fault) refuse('followUpOn', 'range', fault);
};

/** The assignee must be a member of the clinic: others cannot see the lead. Throws `validation`. */
export const checkAssignee = async (
  { members }: Pick<Deps, 'members'>,
  clinic: string,
  assignee: LeadPatch['assignee'],
) => {
  if (!assignee) return;
  const isMember = (await members.listMembers(clinic)).some(({ email }) => email === assignee);
  if (!isMember) refuse('assignee', 'choice', { says: 'noColleague' });
};

const readPhone = async (deps: Deps, typed: LeadPatch['phone'], country: string): Promise<Phone | undefined> => {
  if (!typed) return undefined;
  return (await deps.readPhone(typed, country)) ?? refuse('phone', 'phone', { says: 'phoneDigits' });
};

/** The changes by a new number: the contact, the number by which the lead is found, and whether another lead has it. */
const phoneChange = async (deps: Deps, lead: Lead, phone: Phone | undefined) => {
  const { clinic, leadId, contact } = lead;
  const hash = (number: Phone | undefined) => number?.e164 && personHash(deps.matchKey, clinic, number.e164);
  const [from, to] = [hash(contact.phone), hash(phone)];
  const possibleDuplicate = to !== undefined && (await deps.duplicates.isPhoneShared(clinic, to, leadId));
  return {
    change: { contact: { ...contact, phone }, possibleDuplicate },
    others: deps.duplicates.phoneWrites(lead, from, to),
  };
};

/** What a clinician was asked and has decided, of a lead of an earlier build that is to be booked. */
const lookedUp = async ({ leads, records }: Deps, lead: Lead, { status }: LeadPatch): Promise<LeadChange> => {
  if (lead.needsClinician !== undefined || !consultations.includes(status)) return {};
  const { clinic, leadId, lastScreeningId } = lead;
  const none = { screenings: null, consents: null, notes: null, adverseEvents: null };
  const [screening, { reviews }] = await Promise.all([
    leads.readScreening(clinic, leadId, lastScreeningId),
    records.readHistory(clinic, leadId, none),
  ]);
  const review = reviews.found[0]?.record;
  return { needsClinician: screening?.assessment.needsClinician, ...(review && decidedBy(review)) };
};

type Wanted = { change: LeadChange; others: Write[] };

const wantedOf = async (deps: Deps, lead: Lead, sent: LeadPatch, { country }: ClinicSettings): Promise<Wanted> => {
  const { status, closeReason, assignee, followUpOn, contacted, withoutDecision, phone: typed } = sent;
  await checkAssignee(deps, lead.clinic, assignee);
  const phone = await readPhone(deps, typed, country);
  const number = typed === undefined ? undefined : await phoneChange(deps, lead, phone);
  return {
    change: {
      ...(status && { status }),
      ...(closeReason && { closeReason }),
      ...(assignee !== undefined && { assignee: assignee ?? undefined }),
      ...(followUpOn !== undefined && { followUpOn: followUpOn ?? undefined }),
      ...(contacted && { contacted }),
      ...(withoutDecision && { withoutDecision }),
      ...(await lookedUp(deps, lead, sent)),
      ...number?.change,
    },
    others: number?.others ?? [],
  };
};

export const changeLead =
  (deps: Deps): StaffEndpoint<'changeLead'> =>
  async (request) => {
    const { http, member } = request;
    const lead = await openLead(deps.leads, request);
    const sent = readBody(http, leadPatch);
    const settings = await openClinic(deps.clinics, member.clinic);
    const at = deps.now();
    checkFollowUp(sent.followUpOn, clinicDay(at, settings.zone));
    const wanted = await wantedOf(deps, lead, sent, settings);
    checkIfMatch(http, lead.version);
    const { leadId, version } = lead;
    const { sub: actor, name } = member;
    const entry = { auditId: deps.newId(), actor, name, action: 'lead.changed', text: sent.note };
    return changedReply(await deps.changeLead({ settings, leadId, known: lead, version, ...wanted, at, entry }));
  };
