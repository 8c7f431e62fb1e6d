import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundle } from './bundle.ts';
import { type StageName, stages } from './stages.ts';
import { SuitablyStack } from './suitably-stack.ts';

/**
 * What to synthesize. `outdir` is the cloud assembly's folder (CDK's own choice without it), `validate: false` leaves out
 * the rule checks (for speed, never to deploy), and `code` is a folder to take as the functions' code instead of
 * bundling it.
 */
export type AppOptions = {
  stage: StageName;
  outdir?: string;
  validate?: boolean;
  code?: string;
};

/** Feature flags of cdk.json, so that a synthesis inside another process gives what the command line gives. */
function cdkContext(): Record<string, unknown> {
  const { context } = JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'cdk.json'), 'utf8'));
  return context;
}

/**
 * The CDK app of one stage, ready for `synth()`: for the CDK command line, the local runner and the tests. Source maps
 * of the functions are left in `<outdir>/source-maps`, beside what is deployed, never in it.
 */
export async function suitablyApp({ stage, outdir, validate = true, code }: AppOptions): Promise<App> {
  const settings = stages[stage];
  const app = new App({
    outdir,
    context: cdkContext(),
    analyticsReporting: false,
    builtinCloudFormationValidation: validate,
  });
  const built = path.join(app.outdir, 'bundle');
  if (!code) await bundle({ code: built, maps: path.join(app.outdir, 'source-maps') });
  new SuitablyStack(app, settings.stackName, { stage: settings, code: Code.fromAsset(code ?? built) });
  // CDK has copied it under the name of its contents.
  rmSync(built, { recursive: true, force: true });
  if (validate) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
