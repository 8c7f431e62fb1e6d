// Runs as its own process. Reads "+<pid>" and "-<pid>" lines on stdin; when stdin closes, because the runner ended in
// whatever way (SIGKILL included), it kills every child that is still listed. So no child outlives the runner.
import { createInterface } from 'node:readline';

const alive = new Set<number>();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const pid = Number(line.slice(1));
  if (line.startsWith('+')) alive.add(pid);
  else alive.delete(pid);
});
lines.on('close', () => {
  for (const pid of alive) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended in the same moment.
    }
  }
  process.exit(0);
});
