/** Names of tables, for commands that work on the local database, which has no stack to ask. */
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { Database } from './clients.ts';

/** All of the first hundred. */
export const listTables = async (db: Database): Promise<readonly string[]> => {
  const send = db.send as (command: ListTablesCommand) => Promise<{ TableNames?: string[] }>;
  return (await send(new ListTablesCommand({}))).TableNames ?? [];
};
