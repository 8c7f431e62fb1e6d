import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What a rule's row says to the clinician beside its sources: one string, on the line or below it. */
const note = /\n\s+note:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),/g;

/**
 * Leaves the notes of the rules out (8 KB): they are for the clinician who opens a lead. Whoever judges, as submit does,
 * reads nothing of them, and a prospect waits for every byte.
 */
export const rulesWithoutNotes: Plugin = {
  name: 'rules-without-notes',
  setup: (build) => {
    build.onLoad({ filter: /screening[\\/]microneedling[\\/][\d.]+[\\/]rules[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(note, ''),
      loader: 'ts',
    }));
  },
};
