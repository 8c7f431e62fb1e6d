/** The clinic of the demo: its stores by which everything is written, its timeline, its people and its ids. */
import { v7 } from 'uuid';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { memberStore } from '../../shared/aws/clinics/member-store.ts';
import type { SenderOutside } from '../../shared/aws/connect-sender.ts';
import { auditLog } from '../../shared/aws/items/audit-entry.ts';
import { leadStore } from '../../shared/aws/leads/lead-store.ts';
import type { Database } from '../../shared/aws/table/clients.ts';
import { clinicDay } from '../../shared/clinics/clinic-day.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import type { Member } from '../../shared/clinics/member.ts';
import { addOpenMinutes } from '../../shared/clinics/opening-hours.ts';
import { changedFields } from '../../shared/clinics/settings-change.ts';
import { readEnvironment } from '../../shared/contract/environment.ts';
import type { Submission } from '../../shared/mail/ports.ts';
import { type Draw, drawFrom } from './draw.ts';
import type { Timeline } from './timeline.ts';

/** A mail that was taken, with the id that the service gave it and the instant (ms). */
type KeepMail = (mail: Submission, sesId: string, at: number) => Promise<void>;

/**
 * Where the demo is written: tables; what the functions of the stack are given (tables, keys, addresses); where mails are
 * kept; and what puts them into words.
 */
export type DemoPlace = Pick<SenderOutside, 'writeMessage'> & {
  db: Database;
  variables: (functionName: string) => Readonly<Record<string, string>>;
  keepMail: KeepMail;
};

/** Variables of the functions whose work the demo does. */
const environmentsOf = ({ variables }: DemoPlace) => ({
  ...readEnvironment('submit-screening', variables('SubmitScreening')),
  ...readEnvironment('send-mail', variables('SendMail')),
  ...readEnvironment('receive-mail-events', variables('ReceiveMailEvents')),
});

/** How a clinic of the demo is open, and what it promises. */
const promise = {
  openingHours: {
    weekly: [
      ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '19:00' })),
      { weekday: 6, from: '09:00', until: '17:00' },
    ],
    holidays: [],
  },
  answerWithin: 120,
  escalationAddress: 'manager@alba.example',
} satisfies Partial<ClinicSettings>;

/** Opens a seeded clinic at the beginning of a timeline: an admin sets its hours and its promise. */
export const openDemoClinic = async (place: DemoPlace, clinic: string, time: Timeline, draw: Draw) => {
  const { db } = place;
  const environment = environmentsOf(place);
  const tables = { leads: environment.LEADS_TABLE, audit: environment.AUDIT_TABLE, ledger: environment.LEDGER_TABLE };
  const clinics = clinicStore(db, tables.leads, time.now);
  const members = memberStore(db, tables.leads);
  const audit = auditLog(db, tables.audit);
  const newId = () => v7({ msecs: time.now(), random: draw.bytes(16) });
  const before = await clinics.readSettings(clinic);
  const team = await members.listMembers(clinic);
  const admin = team.find(({ role }) => role === 'admin');
  if (!before || !admin) throw new Error('The clinic of the demo is not there.');
  const settings: ClinicSettings = { ...before, ...promise, version: before.version + 1 };
  const at = new Date(time.now()).toISOString();
  const about = { clinic, at, entryId: newId(), actor: admin.sub, action: 'settings.changed' };
  const entry = audit.entryWrite({ ...about, fields: changedFields(before, settings) });
  await clinics.saveSettings({ before, after: settings, at, notice: undefined }, [entry]);
  return {
    ...{ place, db, environment, tables, clinics, members, audit, newId, settings, clinic, time, draw },
    leads: leadStore(db, tables.leads),
    /** Those who may do what members with one of these roles do. */
    those: (...roles: readonly Member['role'][]) => team.filter(({ role }) => roles.includes(role)),
    today: () => clinicDay(time.now(), settings.zone),
    /** The instant (ms) after so many minutes in which the clinic is open. */
    openIn: (minutes: number) => addOpenMinutes(settings.openingHours, settings.zone, time.now(), Math.max(1, minutes)),
  };
};

export type DemoClinic = Awaited<ReturnType<typeof openDemoClinic>>;

/** Chance of somebody's own: what others do changes nothing of their story. */
export const drawOf = (seed: number, number: number): Draw => drawFrom(seed + number * 7_919);
