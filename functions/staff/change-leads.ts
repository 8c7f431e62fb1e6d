/**
 * changeLeads: PATCH /v1/staff/{clinic}/leads, called by the console: many leads are given to somebody, or closed.
 * Changes each lead by itself, with its mail plan and an audit entry of its own; those that cannot be changed are named.
 */
import type { Changed } from '../../shared/aws/leads/lead-change-store.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import type { AnswerOf } from '../../shared/contract/openapi/operations.ts';
import { type BulkRequest, bulkRequest } from '../../shared/contract/requests/bulk-request.ts';
import type { StaffEndpoint, StaffRequest } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import type { ErasedLead } from '../../shared/leads/erasure.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import type { LeadChange } from '../../shared/leads/lead-change.ts';
import { isLeadId } from '../../shared/leads/lead-id.ts';
import { isExpired } from '../../shared/leads/retention.ts';
import { checkAssignee } from './change-lead.ts';
import { openClinic } from './open-clinic.ts';
import { missing } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'clinics' | 'members' | 'changeLead' | 'now' | 'newId'>;
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

const whys = { stale: 'changed-meanwhile', forbidden: 'not-possible', 'not-closed': 'not-possible' } as const;

/** Why a lead stays as it is. */
const whyNot = (outcome: Exclude<Changed['outcome'], 'changed'>): Unchanged['why'] =>
  outcome in whys ? whys[outcome as keyof typeof whys] : 'gone';

const wanted = (change: BulkRequest['change']): LeadChange =>
  'assignee' in change ? { assignee: change.assignee ?? undefined } : change;

type Opened = { lead: Lead | ErasedLead; version: number | undefined };
/** What became of one: the lead as it is now and who had it, or why it stays. */
type One = { leadId: string; lead?: Lead; was?: string | undefined; why?: Unchanged['why'] };

const changeOne =
  (deps: Deps, { member }: StaffRequest, settings: ClinicSettings, change: LeadChange) =>
  async ({ lead, version }: Opened): Promise<One> => {
    const { leadId } = lead;
    const at = deps.now();
    if ('erasedAt' in lead || isExpired(lead, at)) return { leadId, why: 'gone' };
    const entry = { auditId: deps.newId(), actor: member.sub, name: member.name, action: 'lead.changed' };
    const seen = { leadId, known: lead, version: version ?? lead.version };
    const changed = await deps.changeLead({ settings, ...seen, change, at, entry });
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
    const all = await inGroups(opened, changeOne(deps, request, settings, wanted(change)));
    const changed = all.flatMap(({ lead, was }) =>
      lead ? [{ leadId: lead.leadId, version: lead.version, assigneeBefore: was ?? null }] : [],
    );
    const unchanged = all.flatMap(({ leadId, why }) => (why ? [{ leadId, why }] : []));
    return { status: 200, json: { changed, unchanged } };
  };
