/** A desk at which a clinician records harm on leads that were screened before. */
import type { Lead } from '../../../shared/leads/lead.ts';
import type { Emulator } from '../../emulator.ts';
import { noon } from '../intake.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

type As = 'clinician@alba' | 'staff@alba' | 'admin@alba' | 'clinician@birch';

export const burn = { kind: 'burn', happenedOn: '2026-06-15', severity: 'moderate', note: 'Red stripes.' };

/** A rule, and answers on which it fires. */
export const caution = 'skin-type-iv-vi';
const dark = { answers: { skinType: 'VI' } };

export const leadRoute = '/v1/staff/{clinic}/leads/{leadId}';
const eventsRoute = '/v1/staff/{clinic}/adverse-events';

export const adverseDesk = async (emulator: Emulator) => {
  const desk = await leadDesk(emulator);
  const counts = async () => json(await desk.send({ path: `${eventsRoute}/by-rule`, as: 'clinician@alba' }));
  return {
    ...desk,
    counts,
    countOf: async (ruleId: string) => {
      const { rules } = await counts();
      return rules.find((rule: { ruleId: string }) => rule.ruleId === ruleId);
    },
    record: ({ clinic, leadId }: Lead, over: object = {}, as: As = 'clinician@alba') => {
      const params = { clinic, leadId };
      const body = { ...burn, ...over };
      return desk.send({ method: 'POST', path: `${leadRoute}/adverse-events`, params, as, body });
    },
    add: ({ clinic, leadId }: Lead, eventId: string, body: object, as: As = 'clinician@alba') => {
      const params = { clinic, leadId, eventId };
      const path = `${leadRoute}/adverse-events/{eventId}/entries`;
      return desk.send({ method: 'POST', path, params, as, body });
    },
    list: (query = '', as: As = 'clinician@alba') =>
      desk.send({ path: eventsRoute, query, as, params: { clinic: as.split('@')[1] ?? '' } }),
    /** Somebody whose last screening came on the 10th; the clock then stands on the 15th. */
    aPatient: async (over: Parameters<LeadDesk['aLead']>[0] = dark): Promise<Lead> => {
      desk.clock.now = Date.parse('2026-06-10T10:00:00Z');
      const patient = await desk.aLead(over);
      desk.clock.now = noon;
      return patient;
    },
  };
};

export type AdverseDesk = Awaited<ReturnType<typeof adverseDesk>>;
