/**
 * The kinds of mail, one row each (docs/mail-protocol.md#kinds). The plan, the gate, the fence, a clinic's settings and
 * the console read these rows, so a new kind is a row here, a template and texts in each language. The file is data alone:
 * browsers load it as well.
 */
import type { LeadStatus } from '../leads/lead.ts';
import type { Outcome } from '../screening/outcome.ts';

/** What must be true of a lead for a mail to go. The gate says it, and the fence makes one condition of it. */
export type LeadNeeds = {
  /** The consent that service mail rests on besides the one to be screened at all. Marketing always needs its own. */
  readonly consent?: 'wantsReminder';
  /** The only statuses with which it goes. */
  readonly statuses?: readonly LeadStatus[];
  /** Outcomes of the latest screening with which it does not go. */
  readonly notAfter?: readonly Outcome[];
  /** Nothing has been answered since the screening that it is about. */
  readonly isLatest?: true;
};

/** What a planned mail follows, so many days later. */
export type PlanEvent = 'waiting-time' | 'screening' | 'treatment';

/** `usualDays`: what a clinic has that has decided nothing else. */
export type Plan = { readonly after: PlanEvent; readonly usualDays: number };

type Row = {
  /** Service mail is what the person or the clinic asked for; marketing needs a consent of its own. */
  readonly class: 'service' | 'marketing';
  readonly to: 'person' | 'clinic';
  /** A clinic switches its planned mails on and off and chooses their days. They wait for its send window. */
  readonly plan: 'at-once' | Plan;
  /** For how many hours after it fell due it is worth sending. */
  readonly hoursWorthSending: number;
  readonly needs: LeadNeeds;
};

/** A person who has to wait, or should not come, gets no promotion (docs/mail-protocol.md#kinds). */
export const noPromotion: readonly Outcome[] = ['not_suitable', 'defer_until'];

const days = 24;
const followUpNeeds: LeadNeeds = { statuses: ['new', 'contacted'], notAfter: noPromotion, isLatest: true };

const rows = {
  summary: {
    class: 'service',
    to: 'person',
    plan: 'at-once',
    hoursWorthSending: 24,
    needs: {},
  },
  'clinic-alert': {
    class: 'service',
    to: 'clinic',
    plan: 'at-once',
    hoursWorthSending: 72,
    needs: {},
  },
  decision: {
    class: 'service',
    to: 'person',
    plan: 'at-once',
    hoursWorthSending: 24,
    needs: {},
  },
  // To the address that alerts went to before a change of settings; about no lead.
  'settings-notice': {
    class: 'service',
    to: 'clinic',
    plan: 'at-once',
    hoursWorthSending: 72,
    needs: {},
  },
  // To the clinic's admins and clinicians, one each, before the sign-off of the rules is over; about no lead.
  'rules-review': {
    class: 'service',
    to: 'clinic',
    plan: 'at-once',
    hoursWorthSending: 6 * days,
    needs: {},
  },
  // To the address that a clinic has named for it; about no lead, and of all that wait.
  escalation: {
    class: 'service',
    to: 'clinic',
    plan: 'at-once',
    hoursWorthSending: 12,
    needs: {},
  },
  'eligible-again': {
    class: 'service',
    to: 'person',
    plan: { after: 'waiting-time', usualDays: 0 },
    hoursWorthSending: 14 * days,
    // After a treatment, or when the enquiry is closed, a waiting time is of no interest.
    needs: { consent: 'wantsReminder', statuses: ['new', 'contacted', 'booked'], isLatest: true },
  },
  'follow-up-1': {
    class: 'marketing',
    to: 'person',
    plan: { after: 'screening', usualDays: 2 },
    hoursWorthSending: 3 * days,
    needs: followUpNeeds,
  },
  'follow-up-2': {
    class: 'marketing',
    to: 'person',
    plan: { after: 'screening', usualDays: 7 },
    hoursWorthSending: 3 * days,
    needs: followUpNeeds,
  },
  maintenance: {
    class: 'marketing',
    to: 'person',
    plan: { after: 'treatment', usualDays: 330 },
    hoursWorthSending: 14 * days,
    needs: { statuses: ['treated'], notAfter: noPromotion },
  },
} as const satisfies Record<string, Row>;

export type MessageKind = keyof typeof rows;

/** Kinds that go to a clinic. */
export type ClinicKind = {
  [Kind in MessageKind]: (typeof rows)[Kind]['to'] extends 'clinic' ? Kind : never;
}[MessageKind];

/** Kinds that a clinic plans. */
export type PlannedKind = {
  [Kind in MessageKind]: (typeof rows)[Kind]['plan'] extends Plan ? Kind : never;
}[MessageKind];

/** The row of a kind. */
export const kinds: Readonly<Record<MessageKind, Row>> = rows;

/** The names of all kinds, in the order of the rows. */
export const messageKinds = Object.keys(rows) as MessageKind[];

/** The names of the kinds that a clinic plans, in the order of the rows. */
export const plannedKinds = messageKinds.filter((kind): kind is PlannedKind => rows[kind].plan !== 'at-once');

/** The plan of a kind that a clinic plans. */
export const planOf = (kind: PlannedKind): Plan => rows[kind].plan;

/** An entry for each kind that a clinic plans. */
export const forPlannedKinds = <Entry>(entryOf: (kind: PlannedKind) => Entry) =>
  Object.fromEntries(plannedKinds.map((kind) => [kind, entryOf(kind)])) as Record<PlannedKind, Entry>;
