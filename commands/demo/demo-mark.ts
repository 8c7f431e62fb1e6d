/** Whether a folder of data has the demo: a file in it says so, from the moment at which it begins to be filled. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Extent } from './fill-demo.ts';

/** Demos of earlier builds say only that they are there. */
const mark = z.object({ isComplete: z.boolean().default(true) });

const fileIn = (data: string): string => path.join(data, 'demo.json');

/** `begun`: whoever filled it was stopped, and what is there is no clinic's past. */
export const demoIn = (data: string): 'none' | 'begun' | 'complete' => {
  let text: string;
  try {
    text = readFileSync(fileIn(data), 'utf8');
  } catch {
    return 'none';
  }
  const read = text.trim() === '' ? undefined : mark.parse(JSON.parse(text));
  return read?.isComplete ? 'complete' : 'begun';
};

/** Writes down that a folder is being filled, or is filled. */
export const markDemo = (data: string, extent: Extent, isComplete: boolean): void => {
  mkdirSync(data, { recursive: true });
  writeFileSync(fileIn(data), `${JSON.stringify({ ...extent, isComplete })}\n`);
};
