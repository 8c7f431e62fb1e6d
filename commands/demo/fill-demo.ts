/**
 * Fills a clinic with two months of enquiries and of work on them, before the stack runs: by the product's own stores and
 * rules, at the moments at which it would have happened.
 */
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { lateLeads } from '../../shared/aws/leads/late-leads.ts';
import { planEscalations } from '../../shared/aws/mail/plan-escalations.ts';
import { startOfClinicDay } from '../../shared/clinics/clinic-day.ts';
import { noLead } from '../../shared/contract/tables.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { addDays } from '../../shared/screening/calendar-day.ts';
import { arrivals } from './arrivals.ts';
import { type DemoClinic, type DemoPlace, drawOf, openDemoClinic } from './demo-clinic.ts';
import { demoPerson } from './demo-submission.ts';
import { desk } from './desk.ts';
import { type Draw, drawFrom } from './draw.ts';
import { enquiries } from './enquire.ts';
import { frontDesk, type Story } from './front-desk.ts';
import { otherRooms } from './other-rooms.ts';
import { post } from './post.ts';
import { timeline } from './timeline.ts';

/** How many leads there will be, over how many days, at which clinic; `seed` decides about everything else. */
export type Extent = { clinic: string; leads: number; days: number; seed: number };

/** What `npm start -- --demo` fills in. */
export const demoExtent: Extent = { clinic: 'alba', leads: 200, days: 60, seed: 20_261_126 };

/** Runs of the schedule that tells of promises. */
const everyFive = 5 * millisecondsInMinute;

/** When the clinic of an extent was opened (ms): in the night before its first day, for a demo that ends at an instant. */
export const demoBegins = ({ days }: Pick<Extent, 'days'>, end: number): number => end - (days + 1) * millisecondsInDay;

/** Tells the manager of promises that were not kept, as the schedule of the stack would. */
const promises = ({ db, tables, clinics, time }: DemoClinic, posted: (leadId: string) => Promise<void>) => {
  const failed = (_clinic: string, error: unknown) => {
    throw error;
  };
  const plan = planEscalations(db, tables.leads, { clinics, findLate: lateLeads(db, tables.leads), failed });
  return ({ status, respondBy }: Lead): void => {
    if (status !== 'new' || respondBy === undefined) return;
    const run = Math.ceil(Date.parse(respondBy) / everyFive) * everyFive;
    time.at(run, async () => {
      await plan(time.now(), () => true);
      await posted(noLead);
    });
  };
};

/** Everything that goes on at the clinic, put together; the result takes somebody's enquiry in. */
const clinicAtWork = (clinic: DemoClinic, end: number) => {
  const { leads, time, settings } = clinic;
  const enquire = enquiries(clinic);
  const posted = post(clinic);
  const doors = desk(clinic);
  const atTheDesk = frontDesk(clinic, doors, posted);
  const told = promises(clinic, posted);
  const isNew = async (story: Story): Promise<Lead> => {
    const lead = await leads.readLead(clinic.clinic, story.leadId);
    if (!lead || 'erasedAt' in lead) throw new Error('A lead of the demo is gone.');
    if (lead.status === 'new') atTheDesk.answer(story);
    told(lead);
    return lead;
  };
  const rooms = otherRooms(clinic, doors, async (leadId, became) => {
    await posted(leadId);
    if (became === 'new') await isNew({ leadId, draw: drawOf(1, leadId.charCodeAt(0)), end });
  });

  return (number: number, draw: Draw) => {
    const person = demoPerson(draw, number, clinic.today());
    const source = `198.51.${number >> 8}.${number & 255}`;
    const ask = async (sent: object, key: string): Promise<void> => {
      const { leadId, deferUntil } = await enquire({ sent, key, source });
      await posted(leadId);
      const story = { leadId, draw, end };
      const lead = await isNew(story);
      rooms.look(story, lead);
      if (lead.status === 'contacted') atTheDesk.agreeSoon(story);
      // Two in three come back when their waiting time is over.
      if (!deferUntil || number % 3 === 0) return;
      const day = addDays(deferUntil, draw.between(1, 4));
      const moment = startOfClinicDay(day, settings.zone) + draw.between(8 * 60, 22 * 60) * millisecondsInMinute;
      time.at(moment, () => ask(person.later, `demo-${number}-again`));
    };
    return ask(person.first, `demo-${number}`);
  };
};

type Telling = { tell: (done: number, of: number) => void; signal?: AbortSignal };

/**
 * Fills a clinic that was seeded at `demoBegins` with what happened up to `end` (ms). `tell` is called now and then with
 * how far it has come. Throws the reason of a signal; then the past is there in part.
 */
export const fillDemo = async (
  place: DemoPlace,
  extent: Extent,
  end: number,
  { tell, signal }: Telling,
): Promise<void> => {
  const draw = drawFrom(extent.seed);
  let asked = 0;
  const time = timeline(demoBegins(extent, end), end);
  const clinic = await openDemoClinic(place, extent.clinic, time, draw);
  const takeIn = clinicAtWork(clinic, end);
  const { zone } = clinic.settings;
  for (const moment of arrivals(draw, { ...extent, end, zone })) {
    time.at(moment, async () => {
      asked += 1;
      tell(asked, extent.leads);
      await takeIn(asked, drawOf(extent.seed, asked));
    });
  }
  await time.run(signal);
  for (const { sub } of clinic.those('staff', 'clinician', 'admin'))
    await clinic.members.markSeen({ clinic: extent.clinic, sub }, new Date(end).toISOString());
};
