/**
 * The staff API on a real table, called as the gateway calls it, with a clock that stands still. A token is here just
 * the member's sub; what real tokens must be is proved where they are verified.
 */

import { setTimeout } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { v7 } from 'uuid';
import { staffEndpoints } from '../../functions/staff/endpoints.ts';
import { staffDeps } from '../../functions/staff/staff-deps.ts';
import { limitStore } from '../../shared/aws/intake/limit-store.ts';
import type { Member } from '../../shared/clinics/member.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { type Role, roles } from '../../shared/contract/roles.ts';
import { staffHandler } from '../../shared/lambda/staff/staff-handler.ts';
import { aRequest } from '../builders.ts';
import { type Emulator, patience } from '../emulator.ts';
import { env } from '../environment.ts';
import { type Answer, keys, noon } from './intake.ts';

export const aMember = (over: Partial<Member> = {}): Member => {
  const { clinic = 'alba', role = 'viewer' } = over;
  const email = `${role}@${clinic}.example`;
  const at = new Date(noon).toISOString();
  return { clinic, role, sub: `sub-${role}-${clinic}`, email, name: `${role} of ${clinic}`, addedAt: at, ...over };
};

/** A user pool in which everybody's account is named after their address. */
const accountOf = async (email: string) => ({
  sub: `sub-of-${email.replace('@', '-at-')}`,
  isNew: true,
  isWaited: true,
});

export type StaffCall = {
  method?: string;
  /** As in the route table: `/v1/staff/{clinic}/leads/{leadId}`. */
  path: string;
  params?: Record<string, string>;
  query?: string;
  /** The caller: `role@clinic` of a seeded member; nobody with `null`. */
  as?: `${Role}@${string}` | null;
  headers?: Record<string, string>;
  /** JSON, or bytes as they are sent. */
  body?: unknown;
};

/** The API alone; nobody is a member yet. */
export const staffApi = (emulator: Emulator, clock: { now: number } = { now: noon }) => {
  const { db, tables } = emulator;
  const now = () => clock.now;
  const deps = staffDeps({
    db,
    tables,
    matchKey: keys.match,
    linkKeys: [keys.link, keys.previousLink],
    receiptKey: keys.receipt,
    publicUrl: 'https://suitably.example',
    consoleUrl: 'https://console.suitably.example',
    sender: {
      ...{ address: 'hello@suitably.example', host: 'suitably.example', identity: 'domain', isSandbox: false },
      ...{ region: 'eu-central-1', tokens: ['a', 'b', 'c'] },
    },
    epoch: '1',
    now,
    newId: v7,
    pause: (ms) => setTimeout(ms / 10),
    ensureUser: accountOf,
  });
  const { members } = deps;
  const handler = staffHandler({
    originSecrets: [env.ORIGIN_SECRET],
    deadline: patience,
    verify: async (authorization) => {
      const sub = authorization?.replace('Bearer ', '');
      if (sub) return { sub };
      throw new ExpectedError('unauthenticated', 'signIn', { headers: { 'WWW-Authenticate': 'Bearer' } });
    },
    members,
    admitMiss: limitStore(db, tables.leads).admitMiss,
    matchKey: keys.match,
    now,
    consoleOrigin: 'https://console.suitably.example',
    endpoints: staffEndpoints(deps),
  });
  const send = async ({ method = 'GET', path, params = {}, query, as = 'viewer@alba', headers, body }: StaffCall) => {
    const authorization: Record<string, string> = as ? { authorization: `Bearer sub-${as.replace('@', '-')}` } : {};
    const typed: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const event = aRequest({
      method,
      path,
      query,
      params: { clinic: 'alba', ...params },
      headers: { ...authorization, ...typed, ...headers },
      body: body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
    return (await handler(event, {} as Context)) as Answer;
  };
  return { ...deps, send, clock };
};

/** The API with a member of each role at two clinics. */
export const staffRoom = async (emulator: Emulator, clock: { now: number } = { now: noon }) => {
  const room = staffApi(emulator, clock);
  for (const clinic of ['alba', 'birch']) {
    for (const role of roles) await room.members.saveMember(aMember({ clinic, role }));
  }
  return room;
};
