// Loads one bundled function as Lambda's own runtime does and calls it once. Arguments: bundle folder, function name,
// file with the event. Prints what was loaded, and how long load and call took (ms), as JSON. Plain JavaScript, so that stripping types is not counted.
import { readFileSync, statSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [folder, name, eventFile] = process.argv.slice(2);
const require = createRequire(import.meta.url);
// What the runtime client has loaded before a handler is imported.
for (const native of ['fs', 'http', 'net', 'os', 'path', 'util', 'worker_threads']) require(native);

const files = {};
registerHooks({
  load: (url, context, nextLoad) => {
    if (url.startsWith('file:')) files[path.basename(fileURLToPath(url))] = statSync(fileURLToPath(url)).size;
    return nextLoad(url, context);
  },
});
const event = JSON.parse(readFileSync(eventFile, 'utf8'));
const own = new Set(process.moduleLoadList);
const seen = () => ({
  files: { ...files },
  natives: process.moduleLoadList.filter((entry) => entry.startsWith('NativeModule ') && !own.has(entry)),
});

const startedAt = performance.now();
const { handler } = await import(pathToFileURL(path.join(folder, `${name}.mjs`)).href);
const loadedAt = performance.now();
const afterInit = seen();
const context = { awsRequestId: 'request-1', getRemainingTimeInMillis: () => 10_000 };
const calledAt = performance.now();
const answer = await handler(event, context).catch((error) => ({ error: String(error) }));
const took = { load: loadedAt - startedAt, call: performance.now() - calledAt };
const afterCall = seen();
process.stdout.write(`\n${JSON.stringify({ afterInit, afterCall, answer, took })}\n`);
// Connections that are kept alive would keep the process alive too.
process.exit(0);
