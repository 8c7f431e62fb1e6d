/**
 * One thing that a deployment must do, seen from outside: for `npm run verify`, and for the canary that repeats some of
 * it on a schedule. Pure: whatever reaches the world is given.
 */
import type * as z from 'zod';
import type { storedAnswer } from '../contract/answers/public-answers.ts';

/** `not-asked`: the step could not be tried here, and says why. It proves nothing and spoils nothing. */
export type Verdict = 'ok' | 'missed' | 'not-asked';

/** What came, in a line for people. `status` is the HTTP status that decided, where one did. */
export type Finding = { verdict: Verdict; came: string; status?: number };

/** Where the deployment is; no trailing slashes. `apiUrl` is the gateway behind the edge. */
export type Target = { publicUrl: string; consoleUrl: string; apiUrl?: string };

/** Who fills in the form in this run. The address is one of SES' simulator, different in each run. */
export type Visitor = { name: string; email: string; idempotencyKey: string };

/** A lead as a list shows it; `createdAt` is an ISO instant. */
type ListedLead = { leadId: string; name: string; createdAt: string };

/** A mail of a lead as its item tells; ISO instants. */
type Mail = { kind: string; state: string; deliveredAt?: string | undefined };

/** Looks into the tables, which nobody can do from outside. */
export type Witness = {
  /** Leads of a clinic that were made between two instants (ms), newest first; by an index, which may lag. */
  recentLeads: (clinic: string, from: number, until: number) => Promise<ListedLead[]>;
  readMails: (clinic: string, leadId: string) => Promise<Mail[]>;
};

/** What a run is given. `now` in ms, `sleep` in ms; `fetch` follows no redirect unless it is told to. */
export type World = {
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  now: () => number;
  newId: () => string;
  sleep: (ms: number) => Promise<void>;
  target: Target;
  clinic: string;
  visitor: Visitor;
  /** Access token of somebody who is staff of the clinic. */
  token?: string | undefined;
  witness?: Witness | undefined;
};

/** The answer to a submission that was stored, the path of its result, and when it came (ms). */
type StoredSubmission = z.output<typeof storedAnswer> & { path: string; storedAt: number };

/** What earlier steps of the run leave to later ones. */
export type Seen = { submission?: StoredSubmission; leadId?: string };

/** `name` is stable: pages and alarms name steps by it. `needs`: the steps without which this one cannot be tried. */
export type Step = {
  readonly name: string;
  readonly expected: string;
  readonly needs?: readonly string[];
  readonly run: (world: World, seen: Seen) => Promise<Finding>;
};

/** Ok when everything holds that was wanted; otherwise missed, with the names of what does not hold. */
export const judged = (came: string, wanted: Readonly<Record<string, boolean>>, status?: number): Finding => {
  const missing = Object.keys(wanted).filter((name) => !wanted[name]);
  const known = status === undefined ? {} : { status };
  if (missing.length === 0) return { verdict: 'ok', came, ...known };
  return { verdict: 'missed', came: `${came}; not so: ${missing.join(', ')}`, ...known };
};

/** Could not be tried here. */
export const notAsked = (why: string): Finding => ({ verdict: 'not-asked', came: why });
