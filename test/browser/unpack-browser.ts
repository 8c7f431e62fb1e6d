/** Unpacks the browser once for a run, before any test: into the run's own folder, which no other run uses. */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { inRun } from '../run-folder.ts';

/**
 * Every text in one face: left to itself, this build takes a serif for the fonts of a system that it does not know.
 * The packaged face stands in where a system has none.
 */
const fontsConfig = () =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><dir>${inRun('fonts')}</dir><cachedir>${inRun('font-cache')}</cachedir><match><edit name="family" mode="prepend" binding="strong"><string>DejaVu Sans</string><string>Open Sans</string></edit></match></fontconfig>`;

// The package asks the environment whether it runs on Lambda, and unpacks its libraries there alone: it is told so, in a
// process of its own, whatever the environment of this one says.
const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/** Does nothing where the tests take an installed browser. Throws what keeps the packaged one from being unpacked. */
export default (): void => {
  if (process.platform !== 'linux') return;
  const env = { TMPDIR: tmpdir(), AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], { cwd: import.meta.dirname, env });
  writeFileSync(inRun('fonts.conf'), fontsConfig());
  // The system's own libraries are better, where it has them all.
  const alone = spawnSync(inRun('chromium'), ['--version']);
  if (alone.status === 0) rmSync(inRun('al2023'), { recursive: true });
};
