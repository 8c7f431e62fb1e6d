import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const userPoolId = 'eu-central-1_localpool';

/**
 * The one user pool of this machine. Its tokens carry the issuer that a pool of that id has in the cloud, so that code
 * which verifies them knows nothing of this machine. `tokenLife` in seconds, where the template does not say.
 */
export const localPool = {
  userPoolId,
  clientId: 'suitablylocalconsoleclient',
  issuer: `https://cognito-idp.eu-central-1.amazonaws.com/${userPoolId}`,
  tokenLife: 3_600,
} as const;

/** The folder of the pool's key and users. It stays when a stack's data is forgotten, so that tokens go on to hold. */
export const identityFolder = path.join(import.meta.dirname, '..', '.local', 'identity');

const clockFile = z.object({ offset: z.number() });
const fileIn = (folder: string): string => path.join(folder, 'clock.json');

/** Writes down how far the running stack's clock is moved (ms), for tokens that a command makes. */
export function keepOffset(folder: string, offset: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileIn(folder), JSON.stringify({ offset }));
}

/** Forgets the clock of a stack that has stopped: the next one begins at real time. */
export function forgetOffset(folder: string): void {
  rmSync(fileIn(folder), { force: true });
}

/** How far the clock of the running stack is moved, in ms; 0 when no stack runs. */
export function readOffset(folder: string): number {
  if (!existsSync(fileIn(folder))) return 0;
  return clockFile.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8'))).offset;
}
