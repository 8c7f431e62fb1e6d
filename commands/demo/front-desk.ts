/** What the staff of the demo do about a lead: call, call again, agree on a visit, treat or close. */
import { millisecondsInDay } from 'date-fns/constants';
import { clinicDay, startOfClinicDay } from '../../shared/clinics/clinic-day.ts';
import type { Member } from '../../shared/clinics/member.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { decisionOwed } from '../../shared/leads/lead-change.ts';
import type { DemoClinic } from './demo-clinic.ts';
import type { Desk, Wanted } from './desk.ts';
import type { Draw } from './draw.ts';
import { afterCall, afterTalk } from './prospects.ts';

/** A lead whose story goes on, by chance of its own. `end` is when the demo ends. */
export type Story = { leadId: string; draw: Draw; end: number };

type Did = (leadId: string) => Promise<void>;

const recently = 2.5 * millisecondsInDay;
const times = { call: 45, talk: 300, decisionAgain: 500, calledBack: 90 } as const;

/** Staff at work; `did` is called after each change of a lead. */
export const frontDesk = (clinic: DemoClinic, { open, change }: Pick<Desk, 'open' | 'change'>, did: Did) => {
  const { time, settings } = clinic;
  const staff = clinic.those('staff');

  /** The member who has a lead, or one of all. */
  const by = ({ draw }: Story, { assignee }: Pick<Lead, 'assignee'>): Member =>
    staff.find(({ email }) => email === assignee) ?? draw.of(staff);

  const at = (story: Story, minutes: number, what: (story: Story) => Promise<void>): void =>
    time.at(clinic.openIn(minutes), () => what(story));

  /** Opens the lead, if it still stands so, and changes it by what is wanted. */
  const act = async (
    story: Story,
    statuses: readonly Lead['status'][],
    wish: (lead: Lead, who: Member) => Wanted | undefined,
  ): Promise<Lead | undefined> => {
    const found = await clinic.leads.readLead(clinic.clinic, story.leadId);
    if (!found || 'erasedAt' in found || !statuses.includes(found.status)) return undefined;
    const who = by(story, found);
    const lead = await open(story.leadId, who);
    const wanted = wish(lead, who);
    if (!wanted) return lead;
    const after = await change(lead, who, wanted);
    await did(story.leadId);
    return after;
  };

  const note = ({ draw }: Story, texts: readonly string[], share: number) =>
    draw.next() < share ? { note: draw.of(texts) } : {};

  /** The next day on which the clinic is open, some days on. */
  const dayIn = (days: number): string => {
    const later = startOfClinicDay(clinic.today(), settings.zone, days);
    const weekday = new Date(later + millisecondsInDay / 2).getUTCDay();
    return clinicDay(later + (weekday === 0 ? 1.5 : 0.5) * millisecondsInDay, settings.zone);
  };

  const callBackOn = (story: Story, day: string, tries: number): void => {
    const moment = startOfClinicDay(day, settings.zone) + (9 * 60 + story.draw.around(times.calledBack)) * 60_000;
    // Of those for today some still wait.
    if (day === clinicDay(story.end, settings.zone) && story.draw.next() < 0.6) return;
    time.at(moment, () => callBack(story, tries));
  };

  const visit = async (story: Story): Promise<void> => {
    const came = story.draw.next() < 0.8;
    await act(story, ['booked'], (lead) =>
      came && !decisionOwed(lead) ? { status: 'treated' } : { status: 'closed', closeReason: 'other' },
    );
  };

  const book = (lead: Lead, story: Story): Wanted | undefined => {
    const chance = story.draw.next();
    if (chance < 0.6) return { status: 'booked', ...note(story, afterTalk, 0.3) };
    if (chance < 0.8) return { status: 'closed', closeReason: 'not_interested' };
    if (chance < 0.95) return { followUpOn: dayIn(story.draw.between(3, 9)), note: 'Wants to think about it.' };
    return lead.followUpOn ? { followUpOn: null } : undefined;
  };

  /** After a talk: what was agreed on. Nobody is booked against a decision that is owed. */
  const agree = async (story: Story, tries = 0): Promise<void> => {
    const lead = await act(story, ['contacted'], (now) =>
      decisionOwed(now) || now.outcome === 'defer_until' ? undefined : book(now, story),
    );
    if (lead?.status === 'booked') at(story, story.draw.between(4, 20) * 500, visit);
    else if (lead?.status === 'contacted' && lead.followUpOn) callBackOn(story, lead.followUpOn, 0);
    else if (lead && decisionOwed(lead) && tries < 8) at(story, times.decisionAgain, (same) => agree(same, tries + 1));
  };

  const agreeSoon = (story: Story): void => at(story, story.draw.around(times.talk), agree);

  const callBack = async (story: Story, tries: number): Promise<void> => {
    const isReached = story.draw.next() < 0.6;
    const lead = await act(story, ['contacted'], () => {
      if (isReached) return { contacted: 'reached', ...note(story, afterTalk, 0.5) };
      if (tries > 1) return { status: 'closed', closeReason: 'no_answer', contacted: 'no_answer' };
      return { contacted: 'no_answer', followUpOn: dayIn(story.draw.between(1, 3)) };
    });
    if (lead && isReached) agreeSoon(story);
    else if (lead?.followUpOn) callBackOn(story, lead.followUpOn, tries + 1);
  };

  const firstCall = async (story: Story): Promise<void> => {
    const result = story.draw.weighted([
      { weight: 62, contacted: 'reached' as const },
      { weight: 22, contacted: 'no_answer' as const },
      { weight: 16, contacted: 'message_left' as const },
    ]).contacted;
    const lead = await act(story, ['new'], ({ outcome }, { email: assignee }) => {
      if (result !== 'reached') {
        const followUpOn = dayIn(story.draw.between(1, 2));
        return { status: 'contacted', contacted: result, assignee, followUpOn, ...note(story, afterCall, 0.3) };
      }
      const isHopeless = outcome === 'not_suitable' && story.draw.next() < 0.6;
      const end = isHopeless
        ? ({ status: 'closed', closeReason: 'not_suitable' } as const)
        : { status: 'contacted' as const };
      return { ...end, contacted: result, assignee, ...note(story, afterTalk, 0.35) };
    });
    if (lead?.followUpOn) callBackOn(story, lead.followUpOn, 0);
    else if (lead?.status === 'contacted') agreeSoon(story);
  };

  return {
    /** An enquiry is new: it is answered, most within an hour or so; some of the last days wait. */
    answer: (story: Story): void => {
      if (story.end - time.now() < recently && story.draw.next() < 0.45) return;
      at(story, story.draw.around(times.call), firstCall);
    },
    /** Somebody whom the desk knows asked again. */
    agreeSoon,
  };
};
