/**
 * npm run -s failed -- list | retry [--stage NAME]
 * What was given up and lies in the failure queue, of the local stack that runs here or of a deployed stage. `retry` does
 * it again and takes away what worked. Exit 1 when something did not work, 2 on bad input.
 */
import { parseArgs } from 'node:util';
import { localStage } from '../infra/stages.ts';
import { namedStage } from './deployed-place.ts';
import { doAgain } from './failed/do-again.ts';
import { entryLine, readEntry } from './failed/failed-entry.ts';
import { type FailureQueue, failureQueue, type QueueEntry } from './failed/failure-queue.ts';
import { leave, messageOf } from './leave.ts';
import { turnToLocalStack } from './local-place.ts';

const usage = 'Usage: npm run -s failed -- list | retry [--stage NAME]';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function readTask() {
  try {
    const { positionals, values } = parseArgs({ options: { stage: { type: 'string' } }, allowPositionals: true });
    const [task, ...others] = positionals;
    if ((task !== 'list' && task !== 'retry') || others.length > 0) return leave(2, usage);
    return { task, stage: values.stage };
  } catch (error) {
    return leave(2, error instanceof Error ? error.message : 'The flags cannot be read.', usage);
  }
}

/** The name of the stack; every client that is made from here on asks there. */
function turnTo(name: string | undefined): string {
  if (name === undefined) {
    turnToLocalStack();
    return localStage.stackName;
  }
  const { region, stackName } = namedStage(name);
  process.env.AWS_REGION = region;
  return stackName;
}

const unanswered = (error: unknown) => ({ failed: error instanceof Error ? error.message : 'AWS did not answer' });

/** Says how it went, and whether the entry is gone. */
async function retry(stackName: string, queue: FailureQueue, entry: QueueEntry): Promise<boolean> {
  const work = readEntry(entry.body);
  const { failed } = work ? await doAgain(stackName, work).catch(unanswered) : { failed: 'nobody knows how' };
  say(`${failed ? 'stays' : 'done '}  ${entry.since}  ${entryLine(work)}${failed ? `: ${failed}` : ''}`);
  if (failed) await queue.putBack(entry);
  else await queue.remove(entry);
  return !failed;
}

const { task, stage } = readTask();
const stackName = turnTo(stage);

try {
  const queue = await failureQueue(stackName);
  const entries = await queue.takeAll();
  if (entries.length === 0) say('Nothing was given up.');
  for (const entry of entries) {
    if (task === 'list') {
      say(`${entry.since}  ${entryLine(readEntry(entry.body))}`);
      await queue.putBack(entry);
    } else if (!(await retry(stackName, queue, entry))) process.exitCode = 1;
  }
} catch (error) {
  const said = messageOf(error);
  leave(1, stage ? said : `${said}\nIs the local stack running ("npm start")? Or name a --stage.`);
}
