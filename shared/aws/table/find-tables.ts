/** Names of the local tables, for commands. Functions have them from the environment. */
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { Database } from './clients.ts';

/** The tables of the local database, which has no stack to ask; the first hundred. */
export const listTables = async (db: Database): Promise<readonly string[]> => {
  const send = db.send as (command: ListTablesCommand) => Promise<{ TableNames?: string[] }>;
  return (await send(new ListTablesCommand({}))).TableNames ?? [];
};
