import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

/** Node warns once per process that stripping types through this function is new; users cannot act on it. */
function stripQuietly(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/**
 * Writes the runtime's bootstrap as JavaScript below `data` and returns its path. Done once per start, because Node
 * needs about 50 ms to strip types, which every cold start would pay.
 */
export function prepareBootstrap(data: string): string {
  const source = readFileSync(new URL('./bootstrap.ts', import.meta.url), 'utf8');
  const target = path.join(data, 'runtime', 'bootstrap.mjs');
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, stripQuietly(source));
  return target;
}
