/**
 * What people and staff do to a lead, each by the function that really answers them, started cold before the faulty
 * table. What they were told is noted, so that it can be held against what is in the tables afterwards.
 */
import { consentStore } from '../../shared/aws/leads/consent-store.ts';
import { leadStore } from '../../shared/aws/leads/lead-store.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { mayResend } from '../../shared/mail/plan/resend.ts';
import { type Answer, intakeOn } from '../functions/intake.ts';
import { mailLinks } from '../functions/mail-links.ts';
import { staffApi } from '../functions/staff-room.ts';
import type { Act, Before, World } from './faulty-world.ts';
import { emailHashOf, emailOf, submissionOf, type Visit } from './people.ts';

/** What staff do, with the method and the end of the path that does it. */
const staffWork = {
  phone: ['PATCH', ''],
  status: ['PATCH', ''],
  undo: ['POST', '/undo'],
  note: ['POST', '/notes'],
  review: ['POST', '/reviews'],
  release: ['POST', '/release'],
  withdraw: ['POST', '/withdraw'],
  resend: ['POST', '/messages/{messageId}/resend'],
  link: ['PUT', '/duplicates/{otherId}'],
  unlink: ['DELETE', '/duplicates/{otherId}'],
  erase: ['POST', '/erase'],
} as const;

export type StaffWork = keyof typeof staffWork;
export const staffDeeds = Object.keys(staffWork) as StaffWork[];

/** `nth` chooses among values, such as statuses. */
export type Deed =
  | ({ do: 'post' } & Visit)
  | { do: StaffWork; person: number; nth: number }
  | { do: 'unsubscribe'; person: number; scope: 'marketing' | 'all' }
  | { do: 'confirm'; person: number };

const statuses = [
  { status: 'contacted' },
  { status: 'booked' },
  { status: 'treated' },
  { status: 'closed', closeReason: 'no_answer' },
  { status: 'new' },
] as const;

const withdrawn = (nth: number) => (nth % 2 === 0 ? 'marketing' : 'all');

let made = 0;

/** A number that nobody had before, so that it is known again. */
const newPhone = () => {
  made += 1;
  return `+39066${String(100_000 + made)}`;
};

const bodyOf = (work: StaffWork, nth: number) => {
  if (work === 'phone') return { phone: newPhone() };
  if (work === 'status') return statuses[nth % statuses.length];
  if (work === 'note') return { text: 'somebody called' };
  if (work === 'withdraw') return { scope: withdrawn(nth) };
  if (work === 'erase') return { reason: 'request' };
  if (work !== 'review') return undefined;
  return { decision: 'proceed', reason: 'as seen', verifiedInPerson: true, notify: nth % 2 === 0 };
};

/** The mail that a deed stops. */
const scopeOf = (deed: Deed) => {
  if (deed.do === 'unsubscribe') return deed.scope;
  return deed.do === 'withdraw' ? withdrawn(deed.nth) : undefined;
};

type Body = ReturnType<typeof bodyOf>;

/** What is kept of an act besides who, when and whether; `unknown` on the way. */
type About = Pick<Act, 'leadId' | 'value'>;
type Doing = { about: About; answer: Promise<Answer | undefined>; close: () => void };

const leadsOf = ({ emulator: { db, tables } }: World) => leadStore(db, tables.leads);

/** The lead of a person, or the last that staff had open of them. */
const leadIdOf = async (world: World, person: number): Promise<string | undefined> => {
  const { db, tables } = world.emulator;
  const found = await consentStore(db, tables).findLeadId('alba', emailHashOf(person));
  return found ?? world.acts.findLast((act) => act.person === person && act.leadId !== undefined)?.leadId;
};

const leadNow = async (world: World, leadId: string): Promise<Lead | undefined> => {
  const lead = await leadsOf(world).readLead('alba', leadId);
  return lead && !('erasedAt' in lead) ? lead : undefined;
};

/** Whom people are taken for: two and two. */
const neighbourOf = (person: number) => person + (person % 2 === 0 ? 1 : -1);

const paramsOf = async (world: World, work: StaffWork, leadId: string, person: number) => {
  const params: Record<string, string> = { leadId };
  if (work.endsWith('link')) params.otherId = (await leadIdOf(world, neighbourOf(person))) ?? leadId;
  if (work === 'resend') {
    const messages = await leadsOf(world).readMessages('alba', leadId);
    params.messageId = messages.find(mayResend)?.messageId ?? 'none';
  }
  return params;
};

const sentValue = (body: Body) => body && ('phone' in body ? body.phone : 'status' in body ? body.status : undefined);

const work = async (
  world: World,
  deed: Extract<Deed, { nth: number }>,
  before?: Before,
): Promise<Doing | undefined> => {
  const leadId = await leadIdOf(world, deed.person);
  if (leadId === undefined) return undefined;
  const [method, tail] = staffWork[deed.do];
  const body = bodyOf(deed.do, deed.nth);
  const version = (await leadNow(world, leadId))?.version ?? 1;
  const params = await paramsOf(world, deed.do, leadId, deed.person);
  const { emulator, died, close } = world.cold('staff', before);
  const path = `/v1/staff/{clinic}/leads/{leadId}${tail}`;
  const headers = { 'if-match': `"${version}"` };
  const answer = staffApi(emulator, world.clock).send({ method, path, params, body, headers, as: 'admin@alba' });
  return {
    about: { leadId, value: sentValue(body) },
    answer: Promise.race([answer, died.then(() => undefined)]),
    close,
  };
};

const visit = (world: World, deed: Extract<Deed, { do: 'post' }>, before?: Before): Doing => {
  const { emulator, died, close } = world.cold('intake', before);
  const answer = intakeOn(emulator, world.clock).postJson(submissionOf(deed));
  return { about: {}, answer: Promise.race([answer, died.then(() => undefined)]), close };
};

const press = async (
  world: World,
  deed: Extract<Deed, { do: 'unsubscribe' | 'confirm' }>,
  before?: Before,
): Promise<Doing | undefined> => {
  const leadId = await leadIdOf(world, deed.person);
  const { emulator, died, close } = world.cold('links', before);
  const links = mailLinks(emulator, world.clock);
  const whenDead = died.then(() => undefined);
  if (deed.do === 'unsubscribe') {
    const answer = links.leave(emailOf(deed.person), deed.scope);
    return { about: { leadId, value: deed.scope }, answer: Promise.race([answer, whenDead]), close };
  }
  const lead = leadId === undefined ? undefined : await leadNow(world, leadId);
  if (!lead) return undefined;
  const { lastScreeningId: screeningId, lastScreeningAt: screenedAt } = lead;
  const answer = links.confirm({ leadId: lead.leadId, screeningId, screenedAt });
  return { about: { leadId, value: screeningId }, answer: Promise.race([answer, whenDead]), close };
};

const begin = async (world: World, deed: Deed, before?: Before) => {
  if (deed.do === 'post') return visit(world, deed, before);
  if ('nth' in deed) return await work(world, deed, before);
  return await press(world, deed, before);
};

/** A 410 comes also to whoever did something to a lead that was erased a moment later. */
const outcomeOf = (status: number | undefined): Act['outcome'] => {
  if (status === undefined || status >= 500 || status === 410) return 'unknown';
  return status < 300 ? 'done' : 'refused';
};

const toldBy = ({ body, headers }: Answer, deed: Deed): Pick<Act, 'id' | 'version' | 'value'> => {
  const json = headers['Content-Type']?.includes('json') ? JSON.parse(body) : {};
  const version = /\d+/.exec(headers.ETag ?? '')?.[0];
  return {
    id: json.noteId ?? json.reviewId ?? json.messageId ?? json.screeningId,
    ...(version && { version: Number(version) }),
    ...(deed.do === 'undo' && { value: json.status }),
  };
};

/** Does it, and notes what came of it; nothing when there is nobody to do it to. */
export const perform = async (world: World, deed: Deed, before?: Before): Promise<void> => {
  const begun = world.tick();
  const doing = await begin(world, deed, before);
  if (!doing) return;
  const answer = await doing.answer.finally(doing.close);
  const ended = world.tick();
  const status = answer?.statusCode;
  const told = answer ? toldBy(answer, deed) : {};
  const outcome = outcomeOf(status);
  world.acts.push({ does: deed.do, person: deed.person, begun, ended, outcome, status, ...doing.about, ...told });
  const scope = scopeOf(deed);
  if (scope && outcome === 'done')
    world.stops.push({ email: emailOf(deed.person), clinic: 'alba', scope, begun, order: ended });
};
