/**
 * changeLeads: PATCH /v1/staff/{clinic}/leads, called by the console: many leads are given to somebody, closed, or
 * get the status back that the caller took from them a moment ago.
 * Changes each lead by itself, with its mail plan and an audit entry of its own; those that cannot be changed are named.
 */
import type { Changed, ChangeLead } from '../../shared/aws/leads/lead-change-store.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import type { Member } from '../../shared/clinics/member.ts';
import type { AnswerOf } from '../../shared/contract/openapi/operations.ts';
import { type BulkRequest, bulkRequest } from '../../shared/contract/requests/bulk-request.ts';
import type { StaffEndpoint, StaffRequest } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import type { ErasedLead } from '../../shared/leads/erasure.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import type { LeadChange } from '../../shared/leads/lead-change.ts';
import { isLeadId } from '../../shared/leads/lead-id.ts';
import type { Note } from '../../shared/leads/note.ts';
import { isExpired } from '../../shared/leads/retention.ts';
import { undoable } from '../../shared/leads/steps/lead-undo.ts';
import { checkAssignee } from './change-lead.ts';
import { openClinic } from './open-clinic.ts';
import { missing } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'records' | 'clinics' | 'members' | 'changeLead' | 'now' | 'newId'>;
type Unchanged = AnswerOf<'changeLeads'>['unchanged'][number];

/** Changes that are on their way together: each is three waves, and all of them have one function's time. */
const atOnce = 5;

const inGroups = async <T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    done.push(...(await Promise.all(all.slice(from, from + atOnce).map(act))));
  }
  return done;
};

/** Every lead that is named. One that there is not refuses all of them: an id that leads nowhere is a guess. */
const openAll = async ({ leads }: Deps, { member }: StaffRequest, named: BulkRequest['leads']) =>
  await inGroups(named, async ({ leadId, version }) => {
    const lead = isLeadId(leadId) ? await leads.readLead(member.clinic, leadId) : undefined;
    if (!lead) throw missing();
    return { lead, version };
  });

/** Why a lead stays as it is. */
const whyNot = (outcome: Exclude<Changed['outcome'], 'changed'>): Unchanged['why'] => {
  if (outcome === 'missing' || outcome === 'erased') return 'gone';
  return outcome === 'stale' ? 'changed-meanwhile' : 'not-possible';
};

type Asked = Pick<Parameters<ChangeLead>[0], 'change' | 'undoes' | 'entry'>;

/** What is asked for, of one lead; undefined where there is nothing of the caller's to take back. */
const askedOf = async (deps: Deps, member: Member, change: BulkRequest['change'], lead: Lead, at: number) => {
  const { sub: actor, name } = member;
  const asked = (wanted: LeadChange, action: string, undoes?: Note): Asked => {
    return { change: wanted, entry: { auditId: deps.newId(), actor, name, action }, ...(undoes && { undoes }) };
  };
  if ('assignee' in change) return asked({ assignee: change.assignee ?? undefined }, 'lead.changed');
  if ('status' in change) return asked(change, 'lead.changed');
  const entries = await deps.records.readEntries(lead.clinic, lead.leadId);
  const undoes = undoable(lead, entries, { by: actor, at });
  return undoes && asked({}, 'lead.undone', undoes);
};

type Opened = { lead: Lead | ErasedLead; version: number | undefined };
/** What became of one: the lead as it is now and who had it, or why it stays. */
type One = { leadId: string; lead?: Lead; was?: string | undefined; why?: Unchanged['why'] };

const changeOne =
  (deps: Deps, member: Member, settings: ClinicSettings, change: BulkRequest['change']) =>
  async ({ lead, version }: Opened): Promise<One> => {
    const { leadId } = lead;
    const at = deps.now();
    if ('erasedAt' in lead || isExpired(lead, at)) return { leadId, why: 'gone' };
    const asked = await askedOf(deps, member, change, lead, at);
    if (!asked) return { leadId, why: 'not-possible' };
    const seen = { leadId, known: lead, version: version ?? lead.version };
    const changed = await deps.changeLead({ settings, ...seen, ...asked, at });
    return changed.outcome === 'changed'
      ? { leadId, lead: changed.lead, was: lead.assignee }
      : { leadId, why: whyNot(changed.outcome) };
  };

/** Throws `validation`, `not-found` or `conflict`, and then nothing is changed. */
export const changeLeads =
  (deps: Deps): StaffEndpoint<'changeLeads'> =>
  async (request) => {
    const { leads: named, change } = readBody(request.http, bulkRequest);
    const opened = await openAll(deps, request, named);
    const settings = await openClinic(deps.clinics, request.member.clinic);
    if ('assignee' in change) await checkAssignee(deps, request.member.clinic, change.assignee);
    const all = await inGroups(opened, changeOne(deps, request.member, settings, change));
    const changed = all.flatMap(({ lead, was }) =>
      lead ? [{ leadId: lead.leadId, version: lead.version, assigneeBefore: was ?? null }] : [],
    );
    const unchanged = all.flatMap(({ leadId, why }) => (why ? [{ leadId, why }] : []));
    return { status: 200, json: { changed, unchanged } };
  };
