/** The facts that the fence would check about the mail of a lead, read for a page that shows its plan. */
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { emailAddress } from '../../contract/email-address.ts';
import { instantOf } from '../../contract/instant.ts';
import type { Lead } from '../../leads/lead.ts';
import { personHash } from '../../leads/person-hash.ts';
import { leadFactsOf } from '../../mail/lead-needs.ts';
import type { PlanFacts } from '../../mail/plan/message-schedule.ts';
import type { Suppression } from '../../mail/protocol/gate.ts';
import type { Database } from '../table/clients.ts';
import { readMailControl } from './mail-control.ts';
import type { SuppressionStore } from './suppression-store.ts';

export type PlanFactsDeps = {
  db: Database;
  table: string;
  suppressions: Pick<SuppressionStore, 'readScope'>;
  matchKey: string;
  /** The mail epoch of this deployment. */
  epoch: string;
};

/** `settings`: undefined for a clinic that is switched off. `at` in ms. */
export type ReadPlanFacts = (lead: Lead, settings: ClinicSettings | undefined, at: number) => Promise<PlanFacts>;

/** Reads over a table, everything as of now. */
export const readPlanFacts = ({ db, table, suppressions, matchKey, epoch }: PlanFactsDeps): ReadPlanFacts => {
  const suppressionOf = async (clinic: string, typed: string | undefined, at: number): Promise<Suppression> => {
    const text = typed === undefined ? undefined : emailAddress(typed)?.matchText;
    if (text === undefined) return { byAll: false };
    const [byClinic, byAll] = await Promise.all([
      suppressions.readScope(clinic, personHash(matchKey, clinic, text), at),
      suppressions.readScope('*', personHash(matchKey, '*', text), at),
    ]);
    return { ...(byClinic && { byClinic }), byAll: byAll !== undefined };
  };

  return async (lead, settings, at) => {
    const [control, person, clinic] = await Promise.all([
      readMailControl(db, table, epoch),
      suppressionOf(lead.clinic, lead.contact.email, at),
      suppressionOf(lead.clinic, settings?.alertAddress, at),
    ]);
    const facts = { at: instantOf(at), control, epoch, lead: leadFactsOf(lead) };
    return { toPerson: { ...facts, suppression: person }, toClinic: { ...facts, suppression: clinic }, settings };
  };
};
