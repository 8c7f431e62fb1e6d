/** What the tests of links in mails look into: items of the table, and the consents and audit entries of a lead. */

import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { type Key, leadKey, matchKey, suppressionKey } from '../../shared/aws/items/keys.ts';
import { type HttpOptions, httpHandler } from '../../shared/lambda/http.ts';
import { aRequest } from '../builders.ts';
import { type Emulator, patience } from '../emulator.ts';
import { env } from '../environment.ts';
import type { Answer } from './intake.ts';

export const formType = 'application/x-www-form-urlencoded';

type RequestOver = Parameters<typeof aRequest>[0];

/** Calls the endpoints of a path as the gateway does. */
export const caller = (endpoints: HttpOptions['endpoints']) => {
  const handler = httpHandler({ originSecrets: [env.ORIGIN_SECRET], endpoints, deadline: patience });
  return async (over: RequestOver) => (await handler(aRequest(over), {} as Context)) as Answer;
};

/** The value of a hidden field of a page. */
export const hidden = ({ body }: Answer, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

export const linkRoom = ({ client, tables }: Emulator) => {
  const fetchItem = async (Key: Key) => {
    const get = new GetCommand({ TableName: tables.leads, Key, ConsistentRead: true });
    return (await client.send(get)).Item;
  };
  const partition = async (table: string, PK: string, prefix: string) => {
    const query = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'PK = :PK AND begins_with(SK, :prefix)',
      ExpressionAttributeValues: { ':PK': PK, ':prefix': prefix },
    });
    return (await client.send(query)).Items ?? [];
  };
  const leadIdOf = async (clinic: string, emailHash: string) =>
    String((await fetchItem(matchKey(clinic, emailHash)))?.leadId);
  return {
    fetchItem,
    leadIdOf,
    suppression: (clinic: string, emailHash: string) => fetchItem(suppressionKey(clinic, emailHash)),
    /** Items under a lead whose sort key begins so. */
    under: async (clinic: string, emailHash: string, prefix: string) =>
      await partition(tables.leads, leadKey(clinic, await leadIdOf(clinic, emailHash)).PK, prefix),
    /** Audit entries of a clinic from an instant on, to the second. */
    audited: (clinic: string, at: number) =>
      partition(tables.audit, `CLINIC#${clinic}`, new Date(at).toISOString().slice(0, 19)),
  };
};
