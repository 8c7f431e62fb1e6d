/**
 * What DynamoDB does with whole tables and the emulator does not: recovery to a point in time. The items of a table are
 * remembered when a test says so, and are what a copy of it to that instant holds. As with AWS, a copy has the indexes of
 * its table and neither stream, expiry, backups nor protection. Everything else goes to the emulator.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json as readJson } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { bounded } from '../../shared/aws/table/clients.ts';

type Input = { SourceTableName?: string; TargetTableName?: string; TableName?: string; RestoreDateTime?: number };
type Index = Record<'IndexName' | 'KeySchema' | 'Projection', unknown>;
type Described = Record<'AttributeDefinitions' | 'KeySchema', unknown> & { GlobalSecondaryIndexes?: Index[] };

const json = (status: number, body: unknown) => ({ status, body: JSON.stringify(body) });

/** Recovery for the tables of the database at `endpoint`. `now` in ms since 1970. */
export const tableCopies = async (endpoint: string, now: () => number) => {
  const kept = new Map<string, Map<number, unknown[]>>();
  const recovered = new Set<string>();

  const call = async (operation: string, input: unknown) => {
    const headers = {
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-date': '20270101T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=operator/20270101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    };
    const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(input) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  const scan = async (TableName: string): Promise<unknown[]> => {
    const items: unknown[] = [];
    let ExclusiveStartKey: unknown;
    do {
      const { body } = await call('Scan', { TableName, ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}) });
      items.push(...(body.Items as unknown[]));
      ExclusiveStartKey = body.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return items;
  };

  const restore = async ({ SourceTableName = '', TargetTableName = '', RestoreDateTime = 0 }: Input) => {
    const items = kept.get(SourceTableName)?.get(RestoreDateTime * 1000);
    if (!items) return json(400, { __type: 'InvalidRestoreTimeException', message: 'Nothing was remembered then.' });
    const { body } = await call('DescribeTable', { TableName: SourceTableName });
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes = [] } = body.Table as Described;
    const indexes = GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
      IndexName,
      KeySchema,
      Projection,
    }));
    const shape = { AttributeDefinitions, KeySchema, ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }) };
    const made = await call('CreateTable', { TableName: TargetTableName, BillingMode: 'PAY_PER_REQUEST', ...shape });
    for (const Item of items) await call('PutItem', { TableName: TargetTableName, Item });
    return json(made.status, made.body);
  };

  const recovery = ({ TableName = '' }: Input) => {
    const isOn = recovered.has(TableName) || kept.has(TableName);
    const times = {
      EarliestRestorableDateTime: now() / 1000 - 14 * 86_400,
      LatestRestorableDateTime: now() / 1000 - 300,
    };
    const PointInTimeRecoveryDescription = {
      PointInTimeRecoveryStatus: isOn ? 'ENABLED' : 'DISABLED',
      ...(isOn && times),
    };
    return json(200, {
      ContinuousBackupsDescription: { ContinuousBackupsStatus: 'ENABLED', PointInTimeRecoveryDescription },
    });
  };

  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '');
    const input = (await readJson(request)) as Input;
    if (operation === 'UpdateContinuousBackups') recovered.add(input.TableName ?? '');
    const forwarded = async () => {
      const { status, body } = await call(operation, input);
      return json(status, body);
    };
    const { status, body } = /ContinuousBackups$/.test(operation)
      ? recovery(input)
      : operation === 'RestoreTableToPointInTime'
        ? await restore(input)
        : await forwarded();
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    endpoint: url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'operator', secretAccessKey: 'local' },
  });
  const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    url,
    db: bounded(document),
    /** Remembers the items of a table as they are; gives the instant to which it can be put back. */
    remember: async (table: string): Promise<string> => {
      const at = Math.floor(now() / 1000) * 1000;
      kept.set(table, (kept.get(table) ?? new Map()).set(at, await scan(table)));
      return new Date(at).toISOString();
    },
    /** Whether recovery was switched on for a table that a copy was made into. */
    hasRecovery: (table: string): boolean => recovered.has(table),
    stop: () => {
      client.destroy();
      server.close();
    },
  };
};
