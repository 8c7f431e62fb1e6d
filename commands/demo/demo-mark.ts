/** Whether a folder of data has the demo: a file in it says so, from the moment at which it begins to be filled. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** Demos of earlier builds say only that they are there. */
const mark = z.object({ isComplete: z.boolean().default(true) });

const fileIn = (data: string): string => path.join(data, 'demo.json');

/** `begun`: whoever filled it was stopped, and what is there is no clinic's past. */
export const demoIn = (data: string): 'none' | 'begun' | 'complete' => {
  if (!existsSync(fileIn(data))) return 'none';
  try {
    return mark.parse(JSON.parse(readFileSync(fileIn(data), 'utf8'))).isComplete ? 'complete' : 'begun';
  } catch {
    // Somebody was stopped while they wrote it.
    return 'begun';
  }
};

/** Writes down that a folder is being filled, or is filled. */
export const markDemo = (data: string, isComplete: boolean): void => {
  mkdirSync(data, { recursive: true });
  writeFileSync(fileIn(data), `${JSON.stringify({ isComplete })}\n`);
};
