import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';

const ours = /^(dynamodb\.db.*|secrets\.json|mailbox\.jsonl|checkpoints\.json(\.new)?|queues|logs|runtime|demo\.json)$/;

/** Whether a name in a data folder is of something that the local stack keeps there. */
export const isOurs = (name: string): boolean => ours.test(name);

/** Takes a file or folder, and all in it, from everybody else. What a link leads to may be another's. */
function close(target: string): void {
  const found = lstatSync(target);
  if (found.isSymbolicLink()) return;
  chmodSync(target, found.isDirectory() ? 0o700 : 0o600);
  if (found.isDirectory()) for (const name of readdirSync(target)) close(path.join(target, name));
}

/**
 * Makes the folder of the data where it is missing, and sees to it that what the stack keeps there and in `identity`,
 * whole mails and tables of people among it, can be read by nobody but its user: what is there already, and whatever this
 * process and its children write from here on. A folder of data that holds something else as well stays open; what is
 * ours in it does not.
 */
export function keepPrivate(data: string, identity: string): void {
  if (isMainThread) process.umask(0o077);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (existsSync(identity)) close(identity);
  const names = readdirSync(data);
  const own = names.filter((name) => isOurs(name) || path.join(data, name) === identity);
  if (own.length === names.length) close(data);
  else for (const name of own) close(path.join(data, name));
}
