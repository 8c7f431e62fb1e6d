/** The first page of somebody of the clinic, for an API that a test writes. */

import { openApiDocument } from '../../../infra/api-description.ts';
import type { Role } from '../../../shared/contract/roles.ts';
import { aClinic } from '../../builders.ts';
import { aDetail, aMessage, aQueue, aRow, clinicPath } from './sample-leads.ts';
import { someHistory, someRules } from './sample-rules.ts';
import { someAdverseCounts, someEvents, somePart } from './sample-safety.ts';
import { aStats } from './sample-stats.ts';
import type { ApiRequest, Reply } from './stand-in.ts';

const at = '2026-11-24T09:15:00.000Z';
const aMember = (email: string) => ({
  email,
  name: 'Sofia Bianchi',
  role: 'staff',
  addedAt: at,
  invitedAt: at,
  lastSeenAt: null,
});
const aColleague = (name: string, local: string, role = 'staff') => ({ name, email: `${local}@alba.example`, role });
const aSender = {
  ...{ address: 'hello@suitably.example', identity: 'domain', isSandbox: true },
  records: [
    { name: 'a._domainkey.suitably.example', type: 'CNAME', value: 'a.dkim.amazonses.com', state: 'found' },
    { name: '_dmarc.suitably.example', type: 'TXT', value: 'v=DMARC1; p=quarantine', state: 'missing' },
  ],
};
const anEntry = {
  ...{ at, actor: 'sub-1', actorName: 'Sofia Bianchi', actorEmail: 'sofia@alba.example', action: 'lead.read' },
  ...{ leadId: aRow().leadId, leadName: 'Ada Rossi', memberName: null, fields: ['contact', 'statusKey'] },
};

/** The API's description with a few of its routes: axe looks at every one. */
const aDescription = () => {
  const { paths = {}, ...description } = openApiDocument();
  return { ...description, paths: Object.fromEntries(Object.entries(paths).slice(0, 2)) };
};

/** Answers of an API by method and path: `GET /v1/staff/me`. */
export type Answers = Record<string, Reply | ((request: ApiRequest) => Reply | Promise<Reply>)>;

/** A problem document. */
export const aProblem = (name: string, status: number, detail = 'This is why.'): Reply => ({
  status,
  json: { type: `urn:suitably:problem:${name}`, title: 'Title', status, detail, traceId: 'trace' },
});

const leadPath = `${clinicPath}/leads/${aRow().leadId}`;

/** What a clinic with one lead answers a person of a role. */
export const usualAnswers = (role: Role): Answers => ({
  'GET /v1/staff/me': {
    json: { email: `${role}@alba.example`, name: 'Sofia Bianchi', clinics: [{ clinic: 'alba', role, lang: null }] },
  },
  [`GET ${clinicPath}/settings`]: { json: aClinic(), headers: { etag: '"1"' } },
  [`GET ${clinicPath}/sender`]: { json: aSender },
  [`GET ${clinicPath}/rules`]: { json: someRules() },
  [`GET ${clinicPath}/rules/history`]: { json: someHistory() },
  [`GET ${clinicPath}/stats`]: { json: aStats() },
  [`GET ${clinicPath}/members`]: {
    json: { members: [aMember(`${role}@alba.example`), aMember('sofia@alba.example')] },
  },
  [`GET ${clinicPath}/colleagues`]: {
    json: {
      colleagues: [
        ...[aColleague('Sofia Bianchi', 'sofia'), aColleague('Bruno Neri', 'bruno')],
        aColleague('Vera Verdi', 'vera', 'viewer'),
      ],
    },
  },
  [`GET ${clinicPath}/views`]: {
    json: { views: [{ name: 'Scars, new', filter: { status: 'new', concern: 'acne-scars' } }] },
  },
  [`GET ${clinicPath}/adverse-events`]: { json: someEvents },
  [`GET ${clinicPath}/adverse-events/by-rule`]: { json: someAdverseCounts },
  [`GET ${clinicPath}/rules-at-work`]: { json: somePart() },
  [`GET ${clinicPath}/review-reasons`]: {
    json: { reasons: [{ decision: 'wait', text: 'The skin has to calm down.' }] },
  },
  [`GET ${clinicPath}/audit`]: { json: { entries: [anEntry], next: null } },
  'GET /v1/openapi.json': { json: aDescription() },
  [`GET ${clinicPath}/to-do`]: { json: aQueue() },
  [`GET ${clinicPath}/leads`]: { json: { leads: [aRow()], next: null } },
  [`GET ${leadPath}`]: { json: aDetail(), headers: { etag: '"3"' } },
  [`GET ${leadPath}/messages`]: { json: { messages: [aMessage()], next: null } },
});

/** An API over such answers; what they do not name is not there. */
export const apiOf =
  (answers: Answers) =>
  (request: ApiRequest): Reply | Promise<Reply> => {
    const found = answers[`${request.method} ${request.path}`] ?? aProblem('not-found', 404, 'There is no such page.');
    return typeof found === 'function' ? found(request) : found;
  };
