import * as z from 'zod';
import type { Stack } from '../template/stack.ts';
import { callDynamo } from './call-dynamo.ts';
import type { LocalTable } from './create-tables.ts';

const described = z.object({
  Table: z.object({
    KeySchema: z.array(z.object({ AttributeName: z.string() })),
    GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string() })).default([]),
    StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
    LatestStreamArn: z.string().optional(),
    LatestStreamLabel: z.string().optional(),
  }),
});
const expiry = z.object({
  TimeToLiveDescription: z.object({ TimeToLiveStatus: z.string(), AttributeName: z.string().optional() }),
});

/**
 * Tables that the template does not make and its roles have rights on, as far as they are in the database: a stack that
 * takes over what was there before. Their shape is what the database says, since no template tells it.
 */
export async function adoptedTables(
  stack: Stack,
  endpoint: string,
  made: readonly LocalTable[],
): Promise<LocalTable[]> {
  const call = (operation: string, input: unknown) => callDynamo(endpoint, `DynamoDB_20120810.${operation}`, input);
  const { TableNames } = z.object({ TableNames: z.array(z.string()) }).parse(await call('ListTables', {}));
  const words = JSON.stringify(stack.all);
  const named = TableNames.filter(
    (name) =>
      !made.some((table) => table.name === name) &&
      [`:table/${name}"`, `:table/${name}/`].some((end) => words.includes(end)),
  );
  return await Promise.all(
    named.map(async (name) => {
      const { Table } = described.parse(await call('DescribeTable', { TableName: name }));
      const { TimeToLiveDescription: ttl } = expiry.parse(await call('DescribeTimeToLive', { TableName: name }));
      const arn = `arn:aws:dynamodb:${stack.region}:${stack.account}:table/${name}`;
      return {
        id: name,
        name,
        arn,
        streamArn: `${arn}/stream/${Table.LatestStreamLabel ?? 'none'}`,
        streamView: Table.StreamSpecification?.StreamViewType,
        emulatedStream: Table.LatestStreamArn,
        ttlAttribute: ttl.TimeToLiveStatus === 'ENABLED' ? ttl.AttributeName : undefined,
        keys: Table.KeySchema.map(({ AttributeName }) => AttributeName),
        indexes: Table.GlobalSecondaryIndexes.map(({ IndexName }) => IndexName),
      };
    }),
  );
}
