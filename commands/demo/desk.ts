/** What members do with a lead, as the console would ask for it: each time the lead is opened first. */

import type * as z from 'zod';
import { leadAdditions } from '../../shared/aws/leads/lead-additions.ts';
import { changeLead } from '../../shared/aws/leads/lead-change-store.ts';
import type { Member } from '../../shared/clinics/member.ts';
import { followUpFault, reviewRequest } from '../../shared/contract/requests/lead-requests.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import type { LeadChange } from '../../shared/leads/lead-change.ts';
import { leadPatch } from '../../shared/leads/lead-patch.ts';
import type { Review } from '../../shared/leads/review.ts';
import { decisionMail } from '../../shared/mail/plan/plan.ts';
import type { DemoClinic } from './demo-clinic.ts';

/** What a page sends of a decision. */
export type Decided = z.input<ReturnType<typeof reviewRequest>>;

/** What a page sends of a change. */
export type Wanted = z.input<typeof leadPatch>;

/** Fields that a page of a lead shows, as the audit names them. */
const shown = ['contact', 'screenings', 'notes', 'reviews', 'adverseEvents', 'consents'];

/** The clinic's desk. Its moves throw what would be refused: the demo does nothing that a member cannot do. */
export const desk = (clinic: DemoClinic) => {
  const { db, tables, leads, audit, newId, settings, time } = clinic;
  const change = changeLead(db, tables, leads);
  const additions = leadAdditions(db, tables, leads);
  const instant = () => new Date(time.now()).toISOString();

  const open = async (leadId: string, { sub: actor }: Member): Promise<Lead> => {
    const lead = await leads.readLead(clinic.clinic, leadId);
    if (!lead || 'erasedAt' in lead) throw new Error('A lead of the demo is gone.');
    const about = { clinic: clinic.clinic, leadId, at: instant(), entryId: newId(), actor };
    await audit.record({ ...about, action: 'lead.read', fields: shown });
    // Somebody reads before they write.
    time.pass(20_000);
    return lead;
  };

  const save = async (lead: Lead, { sub: actor, name }: Member, action: string, wanted: LeadChange, text?: string) => {
    const { leadId, version } = lead;
    const entry = { auditId: newId(), actor, name, action, text };
    const changed = await change({
      ...{ settings, leadId, known: lead, version, change: wanted, at: time.now(), entry },
    });
    if (changed.outcome !== 'changed') throw new Error(`A change of the demo was refused: ${changed.outcome}.`);
    return changed.lead;
  };

  return {
    open,
    change: async (lead: Lead, by: Member, wanted: Wanted): Promise<Lead> => {
      const { note, phone: _phone, assignee, followUpOn, ...others } = leadPatch.parse(wanted);
      const fault = followUpOn && followUpFault(followUpOn, clinic.today());
      if (fault) throw new Error(`A day of the demo was refused: ${fault.says}`);
      const whom = assignee === undefined ? {} : { assignee: assignee ?? undefined };
      const day = followUpOn === undefined ? {} : { followUpOn: followUpOn ?? undefined };
      return await save(lead, by, 'lead.changed', { ...others, ...whom, ...day }, note);
    },
    release: (lead: Lead, by: Member): Promise<Lead> => save(lead, by, 'lead.released', { isRelease: true }),
    review: async (lead: Lead, by: Member, decided: Decided): Promise<void> => {
      const { notify, verifiedInPerson, ...decision } = reviewRequest(clinic.today()).parse(decided);
      const { leadId, lastScreeningId: screeningId } = lead;
      const review: Review = {
        ...{ reviewId: newId(), clinic: clinic.clinic, leadId, screeningId, ...decision },
        ...{ isVerifiedInPerson: verifiedInPerson, isNotified: notify },
        ...{ by: by.sub, byName: by.name, at: instant() },
      };
      const about = { screeningId, lang: lead.lang ?? settings.languages[0], assessment: { deferUntil: null } };
      await additions.addReview(lead, review, (now) =>
        notify ? decisionMail({ settings, lead: now, screening: about, at: time.now() }, review.reviewId) : [],
      );
    },
  };
};

export type Desk = ReturnType<typeof desk>;
