/** The CDK command line, run by the Node that runs us: there is no shell between, so it works on Windows and in CI. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Stage } from '../../infra/stages.ts';
import { workFolder } from '../work-folder.ts';

/** How far the deployment is, and parameters of the stack. */
export type CdkRun = {
  stack: string;
  isProtected: boolean;
  edgeKeyRound: number;
  parameters?: Readonly<Record<string, string>>;
};

/** What changes stacks. Both throw a sentence when the CDK did not succeed; what went wrong it has printed itself. */
export type Cdk = {
  /** Deploys one stack and no other, and gives its outputs. */
  deploy: (run: CdkRun) => Record<string, string>;
  destroy: (stack: string) => void;
};

const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('aws-cdk/package.json')), 'bin', 'cdk');

/** The command line for one stage. */
export function cdkFor({ name }: Stage): Cdk {
  const run = (...args: string[]): void => {
    const { status, error } = spawnSync(process.execPath, [bin, ...args, '--context', `stage=${name}`], {
      stdio: 'inherit',
    });
    if (error) throw new Error(`The CDK could not be started: ${error.message}`);
    if (status !== 0)
      throw new Error(`cdk ${args.slice(0, 2).join(' ')} did not succeed. What it made is rolled back.`);
  };
  return {
    deploy: ({ stack, isProtected, edgeKeyRound, parameters = {} }) => {
      const file = path.join(workFolder('deploy'), 'outputs.json');
      const given = Object.entries(parameters).flatMap(([key, value]) => ['--parameters', `${stack}:${key}=${value}`]);
      const progress = { isProtected, edgeKeyRound };
      const context = Object.entries(progress).flatMap(([key, value]) => ['--context', `${key}=${value}`]);
      const unasked = ['--exclusively', '--require-approval', 'never', '--outputs-file', file];
      run('deploy', stack, ...unasked, ...given, ...context);
      return JSON.parse(readFileSync(file, 'utf8'))[stack] ?? {};
    },
    destroy: (stack) => run('destroy', stack, '--exclusively', '--force'),
  };
}
