/** Puts the leads of the rehearsed stage back by a copy, as docs/restoring.md has it (restoreThere). */
import { stackState } from '../stack-state.ts';
import { environmentOf, physicalName } from './emulated-stack.ts';
import { copyNow } from './emulated-tables.ts';
import { stackName, stageName } from './rehearsed-stage.ts';
import { command, type Run, succeed } from './run-command.ts';
import { region } from './start-emulator.ts';

/** The copy. It belongs to no stack. */
export const copyName = `${stackName}-leads-back`;

/**
 * Has the emulator copy the leads, has the stage take the copy over, and lets its mail go. `clinic` is one that must be
 * in the copy. Throws a sentence when functions work with another table, or the clinic is not there.
 */
export async function restoreThere(run: Run, clinic: string): Promise<string> {
  const { outputs } = await stackState(region, stackName);
  const restoredTo = new Date().toISOString();
  await copyNow(outputs.LeadsTable ?? '', copyName);
  const onStage = ['--stage', stageName];
  await succeed(run('restore', command('restore', ...onStage, '--copy', copyName)));
  await succeed(run('adopt', command('deploy', ...onStage)));
  const { LEADS_TABLE } = await environmentOf(
    await physicalName(stackName, 'AWS::Lambda::Function', 'SubmitScreening'),
  );
  if (LEADS_TABLE !== copyName) throw new Error(`Functions work with ${LEADS_TABLE}.`);
  await succeed(run('release', command('release-mail', ...onStage, '--restored-to', restoredTo, '--write')));
  await succeed(run('clinic-after', command('clinic', 'show', clinic, ...onStage)));
  return `functions work with ${copyName}, its mail is released`;
}
