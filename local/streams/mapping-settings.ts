import * as z from 'zod';
import type { LocalTable } from '../dynamodb/create-tables.ts';
import { isAllowed, type Statement } from '../iam/policy-statement.ts';
import type { LocalFunction } from '../lambda/function-pool.ts';
import type { LocalFunctions } from '../lambda/start-functions.ts';
import { type Resource, readProperties } from '../template/stack.ts';
import { checkPattern } from './event-pattern.ts';

const mappingProperties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.coerce.boolean().default(true),
  BatchSize: z.coerce.number().default(100),
  MaximumBatchingWindowInSeconds: z.coerce.number().default(0),
  StartingPosition: z.literal('TRIM_HORIZON', 'only TRIM_HORIZON can run here').default('TRIM_HORIZON'),
  BisectBatchOnFunctionError: z.coerce.boolean().default(false),
  FunctionResponseTypes: z.array(z.string()).default([]),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().default(-1),
  ParallelizationFactor: z.coerce.number().default(1),
  FilterCriteria: z
    .object({ Filters: z.array(z.object({ Pattern: z.string().transform((text) => JSON.parse(text)) })).default([]) })
    .optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

/**
 * One event source mapping. Times in ms; `maximumRetries` and `maximumAge` are -1 where there is no bound. `stream` is
 * the emulator's name of the stream; `position` names the checkpoint in it, so that a new database begins anew.
 */
export type MappingSettings = {
  id: string;
  table: LocalTable;
  stream: string;
  position: string;
  lambda: LocalFunction;
  batchSize: number;
  window: number;
  isBisecting: boolean;
  reportsItemFailures: boolean;
  maximumRetries: number;
  maximumAge: number;
  patterns: Record<string, unknown>[];
  onFailure?: string;
};

function requireGrants(settings: MappingSettings, statements: readonly Statement[]): void {
  const wanted = ['GetRecords', 'GetShardIterator', 'DescribeStream'].map((name) => ({
    action: `dynamodb:${name}`,
    resource: settings.table.streamArn,
  }));
  if (settings.onFailure) wanted.push({ action: 'sqs:SendMessage', resource: settings.onFailure });
  const missing = wanted.find((access) => !isAllowed(statements, access));
  if (!missing) return;
  const { id } = settings.lambda.settings;
  throw new Error(
    `Mapping ${settings.id} cannot work: the role of ${id} lacks ${missing.action} on ${missing.resource}.`,
  );
}

/** Reads a mapping of the template. Throws when its function's role could not read the stream or fill the queue. */
export function mappingSettings(
  resource: Resource,
  tables: readonly LocalTable[],
  functions: LocalFunctions,
  policies: ReadonlyMap<string, readonly Statement[]>,
): MappingSettings | undefined {
  const properties = readProperties(mappingProperties, resource);
  if (!properties.Enabled) return undefined;
  const table = tables.find(({ streamArn }) => streamArn === properties.EventSourceArn);
  const stream = table?.emulatedStream;
  if (!table?.streamView || !stream)
    throw new Error(`Mapping ${resource.id} reads ${properties.EventSourceArn}, which is no stream.`);
  const named = properties.FunctionName;
  const lambda = named.startsWith('arn:') ? functions.byArn(named) : functions.byName(named);
  const seconds = (value: number): number => (value < 0 ? -1 : value * 1000);
  const settings: MappingSettings = {
    id: resource.id,
    table,
    stream,
    position: `${resource.id} ${stream}`,
    lambda,
    batchSize: properties.BatchSize,
    window: properties.MaximumBatchingWindowInSeconds * 1000,
    isBisecting: properties.BisectBatchOnFunctionError,
    reportsItemFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    maximumRetries: properties.MaximumRetryAttempts,
    maximumAge: seconds(properties.MaximumRecordAgeInSeconds),
    patterns: properties.FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? [],
    onFailure: properties.DestinationConfig?.OnFailure?.Destination,
  };
  settings.patterns.forEach(checkPattern);
  requireGrants(settings, policies.get(lambda.settings.id) ?? []);
  return settings;
}
