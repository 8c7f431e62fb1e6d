import path from 'node:path';
import { build } from 'vite';

/**
 * Builds the console into a folder, which is emptied first: `index.html`, and `console/` whose names carry a hash of what
 * is in them. The same sources give the same bytes. `config.json` is not part of it: each deployment has its own.
 */
export const buildConsole = async (outdir: string): Promise<void> => {
  const configFile = path.join(import.meta.dirname, 'console', 'vite.config.ts');
  const before = process.env.NODE_ENV;
  // Vite takes whatever stands here for the mode of what it builds, and a test runner's word for it is another.
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile, logLevel: 'warn', mode: 'production', build: { outDir: path.resolve(outdir) } });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
};
