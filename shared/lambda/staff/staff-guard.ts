/**
 * What stands before every staff endpoint: who calls, by the token; what they may do, by our own membership item, read
 * on every request. An endpoint gets the member, and so can ask for no other clinic's data.
 */

import type { Member } from '../../clinics/member.ts';
import { ExpectedError } from '../../contract/expected-error.ts';
import { includes } from '../../contract/roles.ts';
import type { Route } from '../../contract/route.ts';
import type { Endpoint } from '../http.ts';
import type { HttpRequest } from '../http-request.ts';
import { type MissLimit, miss } from '../link-guess-limit.ts';
import type { Reply } from '../reply.ts';

/** A request of somebody who may make it; `at` is when it came, in ms. */
export type StaffRequest = { http: HttpRequest; member: Member; at: number };
/** Answers one method of a staff route; expected errors are thrown. */
export type StaffEndpoint = (request: StaffRequest) => Promise<Reply>;

/** A request about the caller, who works somewhere. */
export type OwnRequest = { http: HttpRequest; memberships: readonly Member[] };
export type OwnEndpoint = (request: OwnRequest) => Promise<Reply>;

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
const forbidden = () => new ExpectedError('forbidden', 'You have no right to do this here.');

/** Ids that lead nowhere are guesses until proven otherwise: after 60 a minute from one source they are refused. */
const countingMisses = async (deps: GuardDeps, http: HttpRequest, answer: Promise<Reply>): Promise<Reply> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ExpectedError && error.problem === 'not-found') return await miss(deps, http, deps.now());
    throw error;
  }
};

/** An endpoint that only members of the clinic in the path reach, with the role that its row names. */
export const guarded =
  (deps: GuardDeps, { policy }: Pick<Route, 'policy'>, endpoint: StaffEndpoint): Endpoint =>
  async (http) => {
    if (policy === 'public' || policy === 'member') throw new Error('A staff route names no role');
    const { sub } = await deps.verify(http.headers.authorization);
    const member = await deps.members.readMember(http.params.clinic ?? '', sub);
    if (!member || !includes(member.role, policy)) throw forbidden();
    return await countingMisses(deps, http, endpoint({ http, member, at: deps.now() }));
  };

/** An endpoint that everybody reaches who is a member of some clinic. */
export const guardedOwn =
  (deps: GuardDeps, endpoint: OwnEndpoint): Endpoint =>
  async (http) => {
    const { sub } = await deps.verify(http.headers.authorization);
    const memberships = await deps.members.readMemberships(sub);
    if (memberships.length === 0) throw forbidden();
    return await endpoint({ http, memberships });
  };
