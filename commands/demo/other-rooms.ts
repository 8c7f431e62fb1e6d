/** What is done about leads away from the front desk: a clinician decides, and somebody looks through what is held. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Lead } from '../../shared/leads/lead.ts';
import { asksForClinician, isUndecided } from '../../shared/leads/lead-row.ts';
import { addDays } from '../../shared/screening/calendar-day.ts';
import type { DemoClinic } from './demo-clinic.ts';
import type { Decided, Desk } from './desk.ts';
import type { Story } from './front-desk.ts';
import { reasons } from './prospects.ts';

const times = { decision: 420, heldLook: 900 } as const;
const recently = 4 * millisecondsInDay;

/** Clinicians and whoever looks after what is held; `did` is called after each change of a lead. */
export const otherRooms = (
  clinic: DemoClinic,
  { open, change, review, release }: Desk,
  did: (leadId: string, became: Lead['status']) => Promise<void>,
) => {
  const { time } = clinic;
  const [clinicians, staff] = [clinic.those('clinician'), clinic.those('staff')];

  const readOpen = async ({ leadId }: Story): Promise<Lead | undefined> => {
    const lead = await clinic.leads.readLead(clinic.clinic, leadId);
    return !lead || 'erasedAt' in lead || lead.status === 'closed' || lead.status === 'treated' ? undefined : lead;
  };

  const decided = ({ draw }: Story): Decided => {
    const { decision, reason, inDays } = draw.weighted(reasons);
    const day = addDays(clinic.today(), inDays ?? 0);
    return {
      ...{ decision, reason, verifiedInPerson: draw.next() < 0.2, notify: draw.next() < 0.5 },
      ...(decision === 'wait' && { until: day }),
      ...(decision === 'see_in_person' && { proposedOn: day }),
    };
  };

  const decide = async (story: Story): Promise<void> => {
    const found = await readOpen(story);
    if (!found || found.status === 'held' || !isUndecided(found)) return;
    const by = story.draw.of(clinicians);
    const sent = decided(story);
    await review(await open(story.leadId, by), by, sent);
    await did(story.leadId, found.status);
    if (sent.decision === 'decline') time.at(clinic.openIn(story.draw.around(200)), () => close(story));
  };

  const close = async (story: Story): Promise<void> => {
    if (!(await readOpen(story))) return;
    const by = story.draw.of(staff);
    const lead = await open(story.leadId, by);
    await change(lead, by, { status: 'closed', closeReason: 'not_suitable', contacted: 'reached' });
    await did(story.leadId, 'closed');
  };

  const lookAtHeld = async (story: Story): Promise<void> => {
    const by = story.draw.of(staff);
    const lead = await open(story.leadId, by);
    const isReal = story.draw.next() < 0.3;
    const after = isReal ? await release(lead, by) : await change(lead, by, { status: 'closed', closeReason: 'spam' });
    await did(story.leadId, after.status);
  };

  return {
    /** A screening was stored: whoever has to look at it, does so when there is time; of the last days some wait. */
    look: (story: Story, lead: Lead): void => {
      const isLate = story.end - time.now() < recently;
      if (lead.status === 'held') {
        if (!isLate) time.at(clinic.openIn(story.draw.around(times.heldLook)), () => lookAtHeld(story));
        return;
      }
      const isAsked = asksForClinician(lead) || (lead.outcome === 'not_suitable' && story.draw.next() < 0.25);
      if (!isAsked || (isLate && story.draw.next() < 0.5)) return;
      time.at(clinic.openIn(story.draw.around(times.decision)), () => decide(story));
    },
  };
};
