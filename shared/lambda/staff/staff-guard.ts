/**
 * What stands before every staff endpoint: who calls, by the token; what they may do, by our own membership item, read
 * on every request. An endpoint gets the member, and so can ask for no other clinic's data.
 */

import { clinicSlug } from '../../clinics/clinic-settings.ts';
import type { Member } from '../../clinics/member.ts';
import { ExpectedError } from '../../contract/expected-error.ts';
import type { AnswerOf } from '../../contract/openapi/operations.ts';
import { mayUse } from '../../contract/roles.ts';
import type { Route } from '../../contract/route.ts';
import type { StaffOperation } from '../../contract/staff-routes.ts';
import { languageFor } from '../../texts/asked-language.ts';
import { type StaffLanguage, staffLanguages } from '../../texts/language.ts';
import type { Endpoint } from '../http.ts';
import type { HttpRequest } from '../http-request.ts';
import { type MissLimit, miss } from '../link-guess-limit.ts';
import type { Reply } from '../reply.ts';

/** A request of somebody who may make it; `at` is when it came, in ms; `lang`: what they read. */
export type StaffRequest = { http: HttpRequest; member: Member; at: number; lang: StaffLanguage };
/** Answers an operation at a clinic, with the JSON of its description; expected errors are thrown. */
export type StaffEndpoint<K extends StaffOperation> = (request: StaffRequest) => Promise<Reply<AnswerOf<K>>>;

/** A request about the caller, who works somewhere. */
export type OwnRequest = { http: HttpRequest; memberships: readonly [Member, ...Member[]] };
export type OwnEndpoint<K extends StaffOperation> = (request: OwnRequest) => Promise<Reply<AnswerOf<K>>>;

/** What the guard needs of the outside; `now` in ms. */
export type GuardDeps = MissLimit & {
  /** Who an `Authorization` header names. Throws `unauthenticated`. */
  verify: (authorization: string | undefined) => Promise<{ sub: string }>;
  members: {
    readMember: (clinic: string, sub: string) => Promise<Member | undefined>;
    readMemberships: (sub: string) => Promise<Member[]>;
  };
  now: () => number;
};

// The same words for a clinic of others and for one that does not exist.
const forbidden = () => new ExpectedError('forbidden', 'notYourClinic');

/** Ids that lead nowhere are guesses until proven otherwise: after 60 a minute from one source they are refused. */
const countingMisses = async <J>(deps: GuardDeps, http: HttpRequest, answer: Promise<Reply<J>>): Promise<Reply<J>> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ExpectedError && error.problem === 'not-found') return await miss(deps, http, deps.now());
    throw error;
  }
};

/** An endpoint that only members of the clinic in the path reach, with the role that its row names. */
export const guarded =
  <K extends StaffOperation>(
    deps: GuardDeps,
    { policy }: Pick<Route, 'policy'>,
    endpoint: StaffEndpoint<K>,
  ): Endpoint<K> =>
  async (http) => {
    if (policy === 'public' || policy === 'member') throw new Error('A staff route names no role');
    const { sub } = await deps.verify(http.headers.authorization);
    // Text that cannot name a clinic is never looked up: the table refuses keys of more than 2 KB.
    const clinic = clinicSlug.safeParse(http.params.clinic).data;
    const member = clinic === undefined ? undefined : await deps.members.readMember(clinic, sub);
    if (!member || !mayUse(member.role, policy)) throw forbidden();
    const accept = http.headers['accept-language'] ?? member.lang;
    const lang = languageFor({ accept, offered: staffLanguages });
    return await countingMisses(deps, http, endpoint({ http, member, at: deps.now(), lang }));
  };

/** An endpoint that everybody reaches who is a member of some clinic. */
export const guardedOwn =
  <K extends StaffOperation>(deps: GuardDeps, endpoint: OwnEndpoint<K>): Endpoint<K> =>
  async (http) => {
    const { sub } = await deps.verify(http.headers.authorization);
    const [first, ...others] = await deps.members.readMemberships(sub);
    if (!first) throw forbidden();
    return await endpoint({ http, memberships: [first, ...others] });
  };
