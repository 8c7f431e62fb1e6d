/** A day's work of the demo's staff on the leads that are open, through the staff API. */
import type { LocalStack } from '../../local/local-options.ts';
import type { Draw } from './draw.ts';

type Row = {
  leadId: string;
  status: string;
  outcome: string;
  createdAt: string;
  held: unknown;
  /** A clinician owes a decision; no review is about the latest screening. */
  needsClinician: boolean;
  isUndecided: boolean;
};
type Day = { clinic: string; draw: Draw; day: string };
type Staff = { url: string; token: string };

/** Leads of a status that are looked at in a day, and of how many of the oldest they are chosen, at most. */
const looked = 8;
const chosenOf = 60;

const notes = [
  ...['Called, no answer. Will try again tomorrow.', 'Wants to come on a weekday evening.'],
  ...['Asked about downtime; sent the aftercare sheet.', 'Comes with a friend who was here in spring.'],
];

const call = async ({ url, token }: Staff, path: string, init: RequestInit = {}): Promise<Response> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers };
  const response = await fetch(`${url}${path}`, { ...init, headers });
  if (!response.ok) throw new Error(`The demo's ${init.method ?? 'GET'} was answered with ${response.status}.`);
  return response;
};

const rowsOf = async (staff: Staff, status: string, { draw }: Day): Promise<Row[]> => {
  const response = await call(staff, `/leads?status=${status}&sort=oldest&limit=${chosenOf}`);
  const { leads } = (await response.json()) as { leads: Row[] };
  return leads.filter(() => draw.next() * leads.length < looked);
};

const change = async (staff: Staff, { leadId }: Row, body: unknown): Promise<void> => {
  const { headers } = await call(staff, `/leads/${leadId}`);
  const ifMatch = { 'if-match': headers.get('etag') ?? '' };
  await call(staff, `/leads/${leadId}`, { method: 'PATCH', headers: ifMatch, body: JSON.stringify(body) });
};

const add = (staff: Staff, { leadId }: Row, what: 'notes' | 'reviews', body: unknown) =>
  call(staff, `/leads/${leadId}/${what}`, { method: 'POST', body: JSON.stringify(body) });

/** Everybody new is called within a day or two; who should not come is told so and closed. */
const answerNew = async (staff: Staff, day: Day): Promise<void> => {
  const { draw } = day;
  for (const row of await rowsOf(staff, 'new', day)) {
    if (draw.next() < 0.25) continue;
    const isHopeless = row.outcome === 'not_suitable' && draw.next() < 0.7;
    await change(staff, row, isHopeless ? { status: 'closed', closeReason: 'not_suitable' } : { status: 'contacted' });
    if (draw.next() < 0.3) await add(staff, row, 'notes', { text: draw.of(notes) });
  }
};

/** Whether nobody may be booked, or treated, before a clinician has decided. */
const waitsForDecision = ({ needsClinician, isUndecided, outcome }: Row): boolean =>
  needsClinician || (isUndecided && outcome === 'not_suitable');

const followContacted = async (staff: Staff, clinician: Staff, day: Day): Promise<void> => {
  const { draw } = day;
  for (const row of await rowsOf(staff, 'contacted', day)) {
    const chance = draw.next();
    if (row.needsClinician && chance < 0.4) {
      const decision = draw.of(['proceed', 'proceed_with_changes', 'decline']);
      const reason = 'Went through the answers on the phone.';
      await add(clinician, row, 'reviews', { decision, reason, verifiedInPerson: false, notify: draw.next() < 0.5 });
    }
    if (row.outcome === 'defer_until') continue;
    if (chance > 0.55 && !waitsForDecision(row)) await change(staff, row, { status: 'booked' });
    else if (chance > 0.44) await change(staff, row, { status: 'closed', closeReason: 'no_answer' });
  }
};

/** Works through the oldest leads of each status. */
export const workLeads = async (stack: Pick<LocalStack, 'token' | 'urls'>, day: Day): Promise<void> => {
  const as = async (role: string): Promise<Staff> => ({
    url: `${stack.urls.gateway}/v1/staff/${day.clinic}`,
    token: await stack.token(`${role}@${day.clinic}.example`),
  });
  const [staff, clinician] = [await as('staff'), await as('clinician')];
  for (const row of await rowsOf(staff, 'booked', day)) {
    if (day.draw.next() < 0.35 && !waitsForDecision(row)) await change(staff, row, { status: 'treated' });
  }
  await followContacted(staff, clinician, day);
  await answerNew(staff, day);
};
