import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts processes that never outlive this one, not even when it is killed with SIGKILL. */
export type GuardedChildren = {
  spawn: (command: string, args: readonly string[], options: SpawnOptions) => ChildProcess;
  /** Kills every child that still runs and resolves when all have ended. */
  stop: () => Promise<void>;
};

const ended = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** Starts the guardian process. Its stdin is the life line: the operating system closes it when this process ends. */
export function guardChildren(): GuardedChildren {
  const guardian = spawn(
    process.execPath,
    ['--no-warnings', fileURLToPath(new URL('./guardian.ts', import.meta.url))],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: {},
    },
  );
  guardian.stdin.on('error', () => undefined);
  const children = new Set<ChildProcess>();
  return {
    spawn: (command, args, options) => {
      const child = spawn(command, args, options);
      children.add(child);
      guardian.stdin.write(`+${child.pid}\n`);
      child.once('exit', () => {
        children.delete(child);
        guardian.stdin.write(`-${child.pid}\n`);
      });
      child.once('error', () => children.delete(child));
      return child;
    },
    stop: async () => {
      const running = [...children].filter((child) => !ended(child));
      const exits = running.map((child) => once(child, 'exit'));
      for (const child of running) child.kill('SIGKILL');
      await Promise.all(exits);
      const guardianExit = ended(guardian) ? undefined : once(guardian, 'exit');
      guardian.stdin.end();
      await guardianExit;
    },
  };
}
