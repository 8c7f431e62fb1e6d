/**
 * The staff API, /v1/staff/*, called by the console with a bearer token.
 * Every route is a file in functions/staff, behind the guard of its row in the route table.
 */
import { v7 } from 'uuid';
import { userPoolKeys } from '../shared/aws/clinics/key-source.ts';
import { limitStore } from '../shared/aws/intake/limit-store.ts';
import { connect } from '../shared/aws/table/clients.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { staffHandler } from '../shared/lambda/staff/staff-handler.ts';
import { verifyStaffToken } from '../shared/lambda/staff/staff-token.ts';
import { staffEndpoints } from './staff/endpoints.ts';
import { staffDeps } from './staff/staff-deps.ts';

const environment = readEnvironment('staff', process.env);
const db = connect();
const deps = staffDeps({
  db,
  tables: { leads: environment.LEADS_TABLE, audit: environment.AUDIT_TABLE, ledger: environment.LEDGER_TABLE },
  matchKey: environment.MATCH_KEY,
  linkKeys: [environment.LINK_KEY, environment.LINK_KEY_PREVIOUS],
  receiptKey: environment.RECEIPT_KEY,
  publicUrl: environment.PUBLIC_URL,
  consoleUrl: environment.CONSOLE_URL,
  sender: {
    address: environment.SENDER_ADDRESS,
    host: environment.SENDER_ADDRESS.split('@')[1] ?? '',
    identity: environment.SENDER_IDENTITY,
    isSandbox: environment.SENDER_IS_SANDBOX === 'yes',
    region: environment.SENDER_REGION,
    tokens: environment.SENDER_SIGNATURES.split(',').map((name) => name.split('.')[0] ?? ''),
  },
  epoch: environment.MAIL_EPOCH,
  now: Date.now,
  newId: v7,
  // Invitations are rare, and the client for them is larger than everything else here.
  ensureUser: async (email) =>
    (await import('../shared/aws/clinics/user-pool.ts')).userPool(environment.USER_POOL_ID).ensureUser(email),
});

export const handler = staffHandler({
  verify: verifyStaffToken({
    userPoolId: environment.USER_POOL_ID,
    clientId: environment.USER_POOL_CLIENT_ID,
    fetchKeys: userPoolKeys(environment.USER_POOL_ID),
    now: Date.now,
  }),
  members: deps.members,
  admitMiss: limitStore(db, environment.LEADS_TABLE).admitMiss,
  matchKey: environment.MATCH_KEY,
  now: Date.now,
  consoleOrigin: environment.CONSOLE_URL,
  originSecrets: [environment.ORIGIN_SECRET, environment.ORIGIN_SECRET_PREVIOUS],
  endpoints: staffEndpoints(deps),
});
