// Loads one bundled function as Lambda's own runtime does and calls it with each event that it is sent. Arguments: bundle
// folder, function name. Sends back the status, the time and the CPU (ms) of the call. Plain JavaScript, as it stays warm.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, name] = process.argv.slice(2);
const { handler } = await import(pathToFileURL(path.join(folder, `${name}.mjs`)).href);

process.on('message', async (event) => {
  const context = { awsRequestId: 'request-1', getRemainingTimeInMillis: () => 10_000 };
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const { statusCode } = await handler(event, context);
  const took = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  process.send({ statusCode, took, cpu: (user + system) / 1_000 });
});
process.send('ready');
