/** docs/reliability.md#faults, F51: what becomes of requests when nobody takes the log. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aRequest } from '../builders.ts';
import { env } from '../environment.ts';
import { newFolder } from '../run-folder.ts';

/** A function that answers each event that it is sent, as an environment of Lambda does, and tells the status. */
const script = `
  import { httpHandler } from '${new URL('../../shared/lambda/http.ts', import.meta.url)}';
  const reply = async () => ({ status: 200, json: { fine: true } });
  const handler = httpHandler({ endpoints: { readQuestionnaire: reply }, originSecrets: [process.env.ORIGIN_SECRET] });
  process.on('message', async (event) => process.send((await handler(event, {})).statusCode));
`;

const startFunction = (stdout: number | 'pipe') => {
  const file = path.join(newFolder(), 'function.mjs');
  writeFileSync(file, script);
  return fork(file, [], {
    execArgv: [],
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', stdout, 'pipe', 'ipc'],
  });
};

const event = aRequest({ method: 'GET', path: '/v1/treatments/microneedling/questionnaire' });

test.each(['has closed its end', 'takes no byte'])('F51: requests are answered when the log %s', async (how) => {
  const readOnly = path.join(newFolder(), 'log');
  writeFileSync(readOnly, '');
  const file = openSync(readOnly, 'r');
  const child = startFunction(how === 'takes no byte' ? file : 'pipe');
  child.stdout?.destroy();
  let died = '';
  child.stderr?.on('data', (text) => {
    died += text;
  });
  const ended = once(child, 'exit');
  const statuses: unknown[] = [];
  for (let asked = 0; asked < 5 && child.connected; asked += 1) {
    child.send(event);
    const answer = await Promise.race([once(child, 'message'), ended]);
    statuses.push(answer[0]);
  }
  child.disconnect();
  const [code] = await ended;
  closeSync(file);
  expect({ statuses, code, died }).toEqual({ statuses: [200, 200, 200, 200, 200], code: 0, died: '' });
});
