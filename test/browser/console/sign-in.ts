/** The first page of somebody of the clinic, for an API that a test writes. */
import type { Role } from '../../../shared/contract/roles.ts';
import { aDetail, aMessage, aRow, clinicPath } from './sample-leads.ts';
import type { ApiRequest, Reply } from './stand-in.ts';

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
    json: { email: `${role}@alba.example`, name: 'Sofia Bianchi', clinics: [{ clinic: 'alba', role }] },
  },
  [`GET ${clinicPath}/settings`]: { json: { zone: 'Europe/Rome' } },
  [`GET ${clinicPath}/stats`]: { json: { byStatus: { new: 1 } } },
  [`GET ${clinicPath}/leads`]: { json: { leads: [aRow()], next: null } },
  [`GET ${leadPath}`]: { json: aDetail(), headers: { etag: '"3"' } },
  [`GET ${leadPath}/messages`]: { json: { messages: [aMessage()] } },
});

/** An API over such answers; what they do not name is not there. */
export const apiOf =
  (answers: Answers) =>
  (request: ApiRequest): Reply | Promise<Reply> => {
    const found = answers[`${request.method} ${request.path}`] ?? aProblem('not-found', 404, 'There is no such page.');
    return typeof found === 'function' ? found(request) : found;
  };
