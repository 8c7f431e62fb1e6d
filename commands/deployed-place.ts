/** A stage in AWS, for the commands that work on one: its region, and what its stack tells of itself. */
import { readStage, type Stage } from '../infra/stages.ts';
import { type StackOutput, stackOutputNames } from '../shared/contract/stack-output-names.ts';
import { leave, messageOf } from './leave.ts';
import { stackState } from './stack-state.ts';

/** The stage that was named. Leaves with 2 when its file is missing or wrong. */
export function namedStage(name: string): Stage {
  try {
    return readStage(name);
  } catch (error) {
    return leave(2, messageOf(error));
  }
}

/**
 * Turns every client that is made from here on to the region of the stage, and gives the outputs of its stack by name.
 * Leaves with 2 when there is no such stage, with 1 when it is not deployed, or lacks the output, as a stack of an older
 * version does.
 */
export async function turnToStage(name: string): Promise<(output: StackOutput) => string> {
  const { region, stackName } = namedStage(name);
  process.env.AWS_REGION = region;
  const { status, outputs } = await stackState(region, stackName).catch((error: unknown) =>
    leave(1, `The stack ${stackName} cannot be asked in ${region}: ${messageOf(error)}`),
  );
  if (!status) leave(1, `${stackName} is not deployed in ${region}: npm run deploy -- --stage ${name}`);
  return (output) =>
    outputs[stackOutputNames[output]] ??
    leave(1, `${stackName} has no output ${stackOutputNames[output]}. Deploy it again.`);
}
