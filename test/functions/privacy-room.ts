/** A clinic with people in it, and what the tests of erase, export and retention look for in its tables. */
import { setTimeout } from 'node:timers/promises';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { showForm, showShortForm } from '../../functions/show-form.ts';
import { readResult, showResult } from '../../functions/show-result.ts';
import { erasureStore } from '../../shared/aws/erasure/erasure-store.ts';
import { purge } from '../../shared/aws/erasure/purge-items.ts';
import { purgeStore } from '../../shared/aws/erasure/purge-store.ts';
import { linkStore } from '../../shared/aws/intake/link-store.ts';
import { lockStore } from '../../shared/aws/intake/lock-store.ts';
import { leadStore } from '../../shared/aws/leads/lead-store.ts';
import type { Item } from '../../shared/aws/table/read-items.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { againUrl } from '../../shared/links/again-link.ts';
import { aClinic, aSubmission as submission } from '../builders.ts';
import type { Emulator } from '../emulator.ts';
import { intakeOn, keys } from './intake.ts';
import { caller, formType } from './link-room.ts';
import { staffRoom } from './staff-room.ts';

/** One canary per field that a stranger or staff fill in. */
export const canaries = {
  name: 'Canary-Name',
  email: 'canary-mail@example.com',
  phone: '+39 06 5550 199',
  note: 'canary-note',
  source: 'canary-utm',
  page: 'canary-page',
} as const;

type Over = Parameters<typeof submission>[0];

const groups = ['pregnancy', 'medication', 'immune', 'history', 'skin-at-site', 'allergy'];

/** Somebody who fills in everything and agrees to everything. */
export const aFullPerson = (over: Over = {}) =>
  submission({
    answers: { events: [{ type: 'sunburn-or-tan', date: '2026-06-14' }] },
    noneApply: groups,
    attribution: { utm_source: canaries.source, pageUrl: `https://alba.example/${canaries.page}` },
    ...over,
    contact: {
      name: canaries.name,
      email: canaries.email,
      phone: canaries.phone,
      note: canaries.note,
      ...over.contact,
    },
    consents: { reminder: true, marketing: true, ...over.consents },
  });

let made = 0;

export const privacyRoom = async (emulator: Emulator, clock: { now: number }) => {
  const { client, db, tables } = emulator;
  const intake = intakeOn(emulator, clock);
  await intake.clinics.createClinic(aClinic());
  const staff = await staffRoom(emulator, clock);
  const everything = async (table: keyof Emulator['tables'] = 'leads'): Promise<Item[]> =>
    ((await client.send(new ScanCommand({ TableName: tables[table] }))).Items ?? []) as Item[];
  const under = async (leadId: string) => (await everything()).filter(({ PK }) => PK === `CLINIC#alba#LEAD#${leadId}`);

  const erasures = erasureStore(db, tables, { matchKey: keys.match, pause: setTimeout });
  const failed: unknown[] = [];
  const purges = purge({
    erasures,
    purges: purgeStore(db, tables.leads),
    leads: leadStore(db, tables.leads),
    listClinics: intake.clinics.listClinics,
    newId: () => {
      made += 1;
      return `purge-${made}`;
    },
    now: () => clock.now,
    random: Math.random,
    failed: (_lead, error) => void failed.push(error),
  });

  const page = () => ({ html: '<p>a page</p>', headers: {} });
  const outside = {
    clinics: intake.clinics,
    leads: intake.leads,
    admitMiss: async () => true,
    keys,
    now: () => clock.now,
    publicUrl: 'https://suitably.example',
  };
  const links = { ...outside, links: linkStore(db, tables.leads), pages: { ask: page, result: page } };
  const openResult = caller({ showResult: showResult(links), readResult: readResult(links) });
  const again = { ...outside, locks: lockStore(db, tables.leads), pages: { form: page, ask: page, again: page } };
  const openForm = caller({ showForm: showForm(again), showShortForm: showShortForm(again) });

  const submitted = new Map<string, { email: string; token: string; screeningId: string }>();
  const submit = async (over: Over = {}): Promise<string> => {
    made += 1;
    const body = aFullPerson({ ...over, contact: { email: `p${made}-${canaries.email}`, ...over.contact } });
    const answer = await intake.postJson(body, { 'idempotency-key': `privacy-${made}` });
    if (answer.statusCode !== 201) throw new Error(`Intake answered ${answer.statusCode} ${answer.body}`);
    const { screeningId, resultUrl } = JSON.parse(answer.body);
    const item = (await everything()).find(({ SK }) => SK === `SCREENING#${screeningId}`);
    const leadId = String(item?.leadId);
    submitted.set(leadId, { email: body.contact.email, token: String(resultUrl).split('/r/')[1] ?? '', screeningId });
    return leadId;
  };

  const sent = (leadId: string) => {
    const found = submitted.get(leadId);
    if (!found) throw new Error('This lead was not made here');
    return found;
  };

  const send = (leadId: string, what: string, over: Partial<Parameters<typeof staff.send>[0]> = {}) =>
    staff.send({
      path: `/v1/staff/{clinic}/leads/{leadId}${what}`,
      params: { clinic: 'alba', leadId },
      as: 'admin@alba',
      ...over,
    });

  return {
    ...{ clock, intake, staff, erasures, purges, failed, everything, under, submit, send },
    personHash: (email: string) => personHash(keys.match, 'alba', email),
    emailOf: (leadId: string) => sent(leadId).email,
    /** Both doors of the result link, and the link of a reminder: their statuses. */
    linksOf: async (leadId: string) => {
      const { token, email, screeningId } = sent(leadId);
      const form = { headers: { 'content-type': formType }, body: new URLSearchParams({ email }).toString() };
      const result = { path: `/r/${token}`, params: { token } };
      const dueAt = new Date(clock.now).toISOString();
      const url = againUrl({ publicUrl: '', key: keys.link, clinic: 'alba', leadId, screeningId, dueAt });
      const reminder = { path: '/c/alba', query: url.split('?')[1] ?? '' };
      const answers = await Promise.all([
        openResult({ ...result, method: 'GET' }),
        openResult({ ...result, ...form }),
        openForm({ ...reminder, method: 'GET' }),
        openForm({ ...reminder, ...form }),
      ]);
      return answers.map(({ statusCode }) => statusCode);
    },
    erase: (leadId: string, version = 1, over: Partial<Parameters<typeof staff.send>[0]> = {}) =>
      send(leadId, '/erase', {
        method: 'POST',
        body: { reason: 'request' },
        headers: { 'if-match': `"${version}"` },
        ...over,
      }),
    /** Everything in all three tables as text, to look for what must not be there. */
    text: async () =>
      JSON.stringify(
        [await everything('leads'), await everything('audit'), await everything('ledger')],
        (_key, value) => (value instanceof Set ? [...value] : value),
      ),
  };
};

export type PrivacyRoom = Awaited<ReturnType<typeof privacyRoom>>;
