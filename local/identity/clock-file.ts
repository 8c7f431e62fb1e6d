import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const kept = z.object({ offset: z.number() });
const fileIn = (folder: string): string => path.join(folder, 'clock.json');

/** Leaves word of how far the running stack's clock is moved (ms), for tokens that are made outside of it. */
export function keepOffset(folder: string, offset: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileIn(folder), JSON.stringify({ offset }));
}

/** The stack has stopped: the next one begins at real time. */
export function forgetOffset(folder: string): void {
  rmSync(fileIn(folder), { force: true });
}

/** How far the clock of the running stack is moved, in ms; 0 when nobody left word. */
export function readOffset(folder: string): number {
  if (!existsSync(fileIn(folder))) return 0;
  return kept.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8'))).offset;
}
