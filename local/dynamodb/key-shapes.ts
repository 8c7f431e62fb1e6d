import * as z from 'zod';
import { callDynamo } from './call-dynamo.ts';

/** A value as DynamoDB's protocol writes it: its type and the value (`{ S: 'text' }`). */
export type Attribute = Readonly<Record<string, unknown>>;

/** One attribute of a key. `type` is S, N or B. */
export type KeyPart = { name: string; type: string; isPartition: boolean };

/** The key of a table, or of one of its indexes; `projected` is missing where everything is. */
export type KeyShape = { index?: string; parts: readonly KeyPart[]; projected?: ReadonlySet<string> };

/** The keys of a table and of its indexes. */
export type TableShape = { own: KeyShape; indexes: readonly KeyShape[] };

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const described = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
      }),
    )
    .default([]),
});

function shapeOf(table: unknown): TableShape {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = described.parse(table);
  const partsOf = (schema: z.infer<typeof keySchema>): KeyPart[] =>
    schema.map(({ AttributeName: name, KeyType }) => ({
      name,
      type: AttributeDefinitions.find(({ AttributeName }) => AttributeName === name)?.AttributeType ?? 'S',
      isPartition: KeyType === 'HASH',
    }));
  const own = { parts: partsOf(KeySchema) };
  const indexes = GlobalSecondaryIndexes.map(({ IndexName, KeySchema: schema, Projection }) => {
    const parts = partsOf(schema);
    const keys = [...own.parts, ...parts].map(({ name }) => name);
    const projected = new Set([...keys, ...(Projection.NonKeyAttributes ?? [])]);
    return { index: IndexName, parts, ...(Projection.ProjectionType !== 'ALL' && { projected }) };
  });
  return { own, indexes };
}

/** Asks for the shape of a table, by name or ARN; undefined when there is none. */
export type ReadShape = (table: string) => Promise<TableShape | undefined>;

/** Reads shapes from the emulator at `endpoint`, each once: tables that are there do not change while it runs. */
export function tableShapes(endpoint: string): ReadShape {
  const known = new Map<string, Promise<TableShape | undefined>>();
  return (table) => {
    const TableName = table.replace(/^arn:.*:table\//, '');
    const shape =
      known.get(TableName) ??
      callDynamo(endpoint, 'DynamoDB_20120810.DescribeTable', { TableName }).then(
        ({ Table }) => shapeOf(Table),
        () => {
          known.delete(TableName);
          return undefined;
        },
      );
    known.set(TableName, shape);
    return shape;
  };
}
