import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

const namespace = 'native';
const native = new RegExp(`^(node:.+|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`);

/**
 * Sends every import of a Node built-in through `require`. An ES-module import of node:http also loads the built-in
 * fetch stack, about 50 ms of every cold start (nodejs/node issue 59686); `require` does not.
 */
export const nativeRequire: Plugin = {
  name: 'native-require',
  setup: (build) => {
    build.onResolve({ filter: native }, ({ path, kind, namespace: from }) => {
      if (from === namespace || kind === 'require-call') return { path, external: true };
      return { path, namespace };
    });
    build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};

/** Defines `require` in every output file; imports of node:module alone load nothing else. */
export const requireBanner =
  "import { createRequire as suitablyRequire } from 'node:module'; const require = suitablyRequire(import.meta.url);";
