import * as z from 'zod';
import { type Resource, readProperties, type Stack } from '../template/stack.ts';
import { callDynamo } from './call-dynamo.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const index = z.object({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
});
const tableProperties = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(index).default([]),
  LocalSecondaryIndexes: z.array(index).optional(),
  StreamSpecification: z.object({ StreamViewType: z.string().optional() }).optional(),
  TimeToLiveSpecification: z.object({ Enabled: z.coerce.boolean(), AttributeName: z.string().optional() }).optional(),
});

/**
 * One table of the template as the runner knows it. `streamView` is what the template promises, if it has a stream;
 * `emulatedStream` is the ARN under which the emulator has it, new with every new database.
 */
export type LocalTable = {
  id: string;
  name: string;
  arn: string;
  streamArn: string;
  streamView?: string;
  emulatedStream?: string;
  ttlAttribute?: string;
  keys: string[];
  indexes: string[];
};

const call = (endpoint: string, operation: string, input: unknown) =>
  callDynamo(endpoint, `DynamoDB_20120810.${operation}`, input);

type Index = z.infer<typeof index>;

type Existing = Pick<z.infer<typeof tableProperties>, 'AttributeDefinitions' | 'KeySchema'> & {
  GlobalSecondaryIndexes?: Index[];
  LatestStreamArn?: string;
};

type Properties = z.infer<typeof tableProperties>;

// Both images, whatever the template says: only they show that a write changed nothing. The poller cuts them off.
const bothImages = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' };

async function existing(endpoint: string, name: string): Promise<Existing | undefined> {
  try {
    return (await call(endpoint, 'DescribeTable', { TableName: name })).Table as Existing;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('ResourceNotFoundException')) return undefined;
    throw error;
  }
}

type Keyed = Pick<Properties, 'AttributeDefinitions' | 'KeySchema'>;

const keysOf = ({ AttributeDefinitions }: Keyed, schema: Keyed['KeySchema']) =>
  schema.map(({ AttributeName, KeyType }) => {
    const type = AttributeDefinitions.find((definition) => definition.AttributeName === AttributeName)?.AttributeType;
    return `${AttributeName} ${KeyType} ${type}`;
  });

/** Keys and what is projected: what cannot change about an index that is there. */
const shapeOf = (table: Keyed, { KeySchema, Projection: { ProjectionType, NonKeyAttributes = [] } }: Index): string =>
  [...keysOf(table, KeySchema), ProjectionType, ...NonKeyAttributes.toSorted()].join();

function wasMadeOtherwise(present: Existing, wanted: Properties): boolean {
  if (keysOf(present, present.KeySchema).join() !== keysOf(wanted, wanted.KeySchema).join()) return true;
  return wanted.GlobalSecondaryIndexes.some((one) => {
    const known = present.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === one.IndexName);
    return known && shapeOf(present, known) !== shapeOf(wanted, one);
  });
}

async function bringUpToDate(endpoint: string, name: string, present: Existing, properties: Properties): Promise<void> {
  const { AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } = properties;
  if (wasMadeOtherwise(present, properties)) {
    throw new Error(`Table ${name} was made with other keys by an earlier version. Start with --fresh to forget it.`);
  }
  const known = present.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName) ?? [];
  for (const Create of GlobalSecondaryIndexes.filter(({ IndexName }) => !known.includes(IndexName))) {
    const change = { TableName: name, AttributeDefinitions, GlobalSecondaryIndexUpdates: [{ Create }] };
    await call(endpoint, 'UpdateTable', change);
  }
  if (StreamSpecification && !present.LatestStreamArn) {
    await call(endpoint, 'UpdateTable', { TableName: name, StreamSpecification: bothImages });
  }
}

async function create(endpoint: string, name: string, properties: Properties): Promise<void> {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes } = properties;
  await call(endpoint, 'CreateTable', {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions,
    KeySchema,
    ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
    ...(LocalSecondaryIndexes && { LocalSecondaryIndexes }),
    ...(properties.StreamSpecification && { StreamSpecification: bothImages }),
  });
}

function localTable(stack: Stack, resource: Resource, properties: Properties): Omit<LocalTable, 'emulatedStream'> {
  const ttl = properties.TimeToLiveSpecification;
  return {
    id: resource.id,
    name: stack.ref(resource.id),
    arn: String(stack.attribute(resource.id, 'Arn')),
    streamArn: String(stack.attribute(resource.id, 'StreamArn')),
    streamView: properties.StreamSpecification?.StreamViewType,
    ttlAttribute: ttl?.Enabled ? ttl.AttributeName : undefined,
    keys: properties.KeySchema.map(({ AttributeName }) => AttributeName),
    indexes: properties.GlobalSecondaryIndexes.map(({ IndexName }) => IndexName),
  };
}

/** Creates the template's tables, and indexes added since the last start. Existing data stays as it is. */
export async function createTables(stack: Stack, endpoint: string): Promise<LocalTable[]> {
  return Promise.all(
    stack.resources('AWS::DynamoDB::GlobalTable').map(async (resource) => {
      const properties = readProperties(tableProperties, resource);
      const table = localTable(stack, resource, properties);
      const present = await existing(endpoint, table.name);
      if (present) await bringUpToDate(endpoint, table.name, present, properties);
      else await create(endpoint, table.name, properties);
      return { ...table, emulatedStream: (await existing(endpoint, table.name))?.LatestStreamArn };
    }),
  );
}
