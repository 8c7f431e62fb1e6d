import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const ours = /^(dynamodb\.db.*|secrets\.json|mailbox\.jsonl|checkpoints\.json(\.new)?|queues|logs|runtime|demo\.json)$/;

/** Deletes what the local stack keeps in `data`, and nothing else that may lie in that folder. */
export function forgetData(data: string): void {
  let names: string[];
  try {
    names = readdirSync(data);
  } catch {
    return;
  }
  for (const name of names.filter((found) => ours.test(found))) {
    rmSync(path.join(data, name), { recursive: true, force: true });
  }
}
