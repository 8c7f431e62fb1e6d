import { defineConfig } from 'vite';
import { themeVariables } from './theme-variables.ts';

/** Builds the console as static files: hashed names, nothing inline, no source maps. `vite` serves it while working on it. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [themeVariables()],
  build: {
    outDir: 'dist',
    assetsDir: 'console',
    // Whatever is inlined into a style sheet or a script is a source that the content security policy would have to name.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    // The budget is a test on what people load (test/web/console-build.test.ts).
    chunkSizeWarningLimit: 800,
    // Marks of server components, which mean nothing in a page that is all client.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
    target: 'es2023',
    emptyOutDir: true,
  },
});
