import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const number = 'CAST(sequence_number AS INTEGER)';

/** What our emulator keeps of streams; another one may keep it elsewhere. */
const isThere = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '_stream_records'";

/**
 * The emulator asks for the highest number of a stream at each record that it writes, and for what comes after one at each
 * read, and keeps no index for it: it reads the whole stream each time, so that every write costs what was ever written.
 * Gives its file in `data` that index. Records, their numbers and their order stay as they are.
 */
export function indexStream(data: string): void {
  const file = new DatabaseSync(path.join(data, 'dynamodb.db'), { timeout: 5_000 });
  try {
    if (file.prepare(isThere).get() === undefined) return;
    file.exec(`CREATE INDEX IF NOT EXISTS _stream_records_by_number ON _stream_records (table_name, ${number})`);
  } finally {
    file.close();
  }
}
