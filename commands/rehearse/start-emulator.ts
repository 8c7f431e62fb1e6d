/** Starts the emulator of AWS on one loopback port, empty, and turns every client that is made from here on to it. */
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../../local/host/free-port.ts';
import { guardChildren } from '../../local/host/guarded-children.ts';

/** The account that an emulator gives to any access key that is no number of twelve digits. */
export const account = '000000000000';

export const region = 'eu-central-1';

/** Below those that systems give away themselves, so that nobody has it by chance. */
const firstPort = 14_566;

async function openPort(): Promise<number> {
  for (let port = firstPort; port < firstPort + 50; port += 1) {
    const probe = createServer();
    const got = await listen(probe, port, 'emulator').catch(() => undefined);
    if (got === undefined) continue;
    await new Promise((resolve) => probe.close(resolve));
    return port;
  }
  throw new Error(`No port from ${firstPort} to ${firstPort + 49} is free.`);
}

/**
 * The environment in which nothing can reach AWS itself: every client asks `endpoint`, with a key that AWS does not
 * know, and no profile or role of whoever runs this.
 */
export function emulatedEnvironment(env: NodeJS.ProcessEnv, endpoint: string, folder: string): NodeJS.ProcessEnv {
  const others = Object.entries(env).filter(([name]) => !name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(others),
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'rehearsal',
    AWS_SECRET_ACCESS_KEY: 'rehearsal',
    AWS_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: path.join(folder, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: path.join(folder, 'no-credentials'),
  };
}

function turnTo(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

/** Where it is, and how it is ended. */
export type RunningEmulator = { endpoint: string; port: number; stop: () => Promise<void> };

async function untilItAnswers(endpoint: string, hasEnded: () => boolean, log: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
    if (hasEnded()) throw new Error(`The emulator ended as it began: ${log}`);
    await sleep(100);
  }
  throw new Error(`The emulator does not answer after a minute: ${log}`);
}

/** Starts it by the Python that has it. It ends with this process at the latest. Throws a sentence when it does not start. */
export async function startEmulatorOfAws(python: string, folder: string): Promise<RunningEmulator> {
  const port = await openPort();
  const endpoint = `http://127.0.0.1:${port}`;
  const log = path.join(folder, `emulator-${port}.log`);
  const out = openSync(log, 'w');
  const env = {
    ...emulatedEnvironment(process.env, endpoint, folder),
    // The functions run on the Node that runs this.
    PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter),
    ...{ BIND_HOST: '127.0.0.1', GATEWAY_PORT: String(port), MINISTACK_HOST: '127.0.0.1', MINISTACK_REGION: region },
    ...{ LAMBDA_EXECUTOR: 'local', IOT_MTLS_ENABLED: '0', SFTP_ENABLED: '0', PYTHONUNBUFFERED: '1' },
    // Nothing of it runs in a container.
    DOCKER_HOST: 'unix:///dev/null/none',
  };
  const children = guardChildren();
  const child = children.spawn(python, ['-m', 'ministack'], { cwd: folder, env, stdio: ['ignore', out, out] });
  await untilItAnswers(endpoint, () => child.exitCode !== null, log);
  turnTo(emulatedEnvironment(process.env, endpoint, folder));
  return { endpoint, port, stop: children.stop };
}
