/** Copies of tables on the emulator, for the step that takes one over. */
import {
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
} from '@aws-sdk/client-dynamodb';
import { region } from './start-emulator.ts';

/** Between which instants (ms) a table can be put back; both 0 where it cannot. */
export async function restorableSpan(TableName: string): Promise<{ from: number; until: number }> {
  const { ContinuousBackupsDescription: found } = await new DynamoDBClient({ region }).send(
    new DescribeContinuousBackupsCommand({ TableName }),
  );
  const { EarliestRestorableDateTime: from, LatestRestorableDateTime: until } =
    found?.PointInTimeRecoveryDescription ?? {};
  return { from: from?.getTime() ?? 0, until: until?.getTime() ?? 0 };
}

/** Copies a table as it is now. Throws when the emulator refuses. */
export async function copyNow(SourceTableName: string, TargetTableName: string): Promise<void> {
  const ask = { SourceTableName, TargetTableName, UseLatestRestorableTime: true };
  await new DynamoDBClient({ region }).send(new RestoreTableToPointInTimeCommand(ask));
}

/** Deletes a table, which must be there. */
export async function deleteTable(TableName: string): Promise<void> {
  await new DynamoDBClient({ region }).send(new DeleteTableCommand({ TableName }));
}
