import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

const file = z.record(z.string(), z.string());

/** Where each event source mapping stands in its stream: the sequence number of the last record it is done with. */
export type Checkpoints = {
  read: (mapping: string) => string | undefined;
  write: (mapping: string, sequence: string | undefined) => void;
};

/** Keeps checkpoints in a file, replaced as a whole so that a kill in the middle leaves the old one. */
export function checkpointFile(path: string): Checkpoints {
  const kept = existsSync(path) ? file.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  return {
    read: (mapping) => kept[mapping],
    write: (mapping, sequence) => {
      if (sequence === undefined) delete kept[mapping];
      else kept[mapping] = sequence;
      writeFileSync(`${path}.new`, JSON.stringify(kept));
      renameSync(`${path}.new`, path);
    },
  };
}
