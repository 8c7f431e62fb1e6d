/** Where the local stack that runs here is, for the commands that start it or work on it. */
import path from 'node:path';
import { localStage } from '../infra/stages.ts';
import { localPool } from '../local/local-pool.ts';
import { connect } from '../shared/aws/table/clients.ts';
import { listTables } from '../shared/aws/table/find-tables.ts';

const { DYNAMODB_PORT = '3001', MAILBOX_PORT = '3002', LOCAL_PORT = '3003' } = process.env;

/** The folder of its data, unless another is named. */
export const localData = path.join('.local', 'data');

/** Where its database is. */
export const localDatabase = `http://127.0.0.1:${DYNAMODB_PORT}`;

/** Where its mailbox is. */
export const localMailbox = `http://127.0.0.1:${MAILBOX_PORT}`;

/**
 * Turns every client that is made from here on to the local stack. It takes any key but those of the functions, whose
 * roles it holds them to.
 */
export function turnToLocalStack(): void {
  delete process.env.AWS_PROFILE;
  Object.assign(process.env, {
    AWS_REGION: localStage.region,
    AWS_ACCESS_KEY_ID: 'operator',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: localDatabase,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `http://127.0.0.1:${LOCAL_PORT}`,
    AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${LOCAL_PORT}`,
    AWS_ENDPOINT_URL_LAMBDA: `http://127.0.0.1:${LOCAL_PORT}`,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: `http://127.0.0.1:${LOCAL_PORT}`,
  });
}

/** Physical names in the local stack that runs here; undefined where its database is of something else. */
export async function localNames(): Promise<{ leads: string; audit: string; pool: string } | undefined> {
  const tables = await listTables(connect());
  const named = (what: string) => tables.find((table) => table.startsWith(`${localStage.stackName}-Tables${what}`));
  const [leads, audit] = [named('Leads'), named('Audit')];
  return leads && audit ? { leads, audit, pool: localPool.userPoolId } : undefined;
}
