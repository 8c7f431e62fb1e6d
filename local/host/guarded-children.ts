import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts processes that never outlive this one, not even when it is killed with SIGKILL. */
export type GuardedChildren = {
  /** Throws when they were stopped: nobody would end the new one. */
  spawn: (command: string, args: readonly string[], options: SpawnOptions) => ChildProcess;
  /** Whether `stop` was called: what ends from then on ends on purpose. */
  hasStopped: () => boolean;
  /** Kills every child that still runs and resolves when all have ended. */
  stop: () => Promise<void>;
};

/** Whether a process is over, or never began. */
export const hasEnded = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

const script = fileURLToPath(new URL('./guardian.ts', import.meta.url));

/** One that lives for less than this, in ms, cannot be started here. */
const shortLife = 1_000;

/** A guardian that knows these children. Its stdin is the life line: the system closes it when this process ends. */
function startGuardian(children: ReadonlySet<ChildProcess>) {
  const guardian = spawn(process.execPath, ['--no-warnings', script], { stdio: ['pipe', 'ignore', 'ignore'], env: {} });
  guardian.stdin.on('error', () => undefined);
  for (const { pid } of children) guardian.stdin.write(`+${pid}\n`);
  return guardian;
}

/** Starts the guardian process, and another when somebody killed it. */
export function guardChildren(): GuardedChildren {
  const children = new Set<ChildProcess>();
  let isStopped = false;
  const guard = (): ReturnType<typeof startGuardian> => {
    const since = performance.now();
    const started = startGuardian(children);
    started.once('exit', () => {
      if (!isStopped && performance.now() - since > shortLife) guardian = guard();
    });
    return started;
  };
  let guardian = guard();
  return {
    spawn: (command, args, options) => {
      if (isStopped) throw new Error('The runner has stopped and starts no process any more.');
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
    hasStopped: () => isStopped,
    stop: async () => {
      isStopped = true;
      const running = [...children].filter((child) => !hasEnded(child));
      const exits = running.map((child) => once(child, 'exit'));
      for (const child of running) child.kill('SIGKILL');
      await Promise.all(exits);
      const guardianExit = hasEnded(guardian) ? undefined : once(guardian, 'exit');
      guardian.stdin.end();
      await guardianExit;
    },
  };
}
