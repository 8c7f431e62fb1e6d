import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, HIPAASecurityChecks } from 'cdk-nag';
import { buildConsole } from '../web/build-console.ts';
import { CopiesStack } from './backup.ts';
import { bundle } from './bundle.ts';
import { EdgeStack } from './edge-stack.ts';
import type { Stage } from './stages.ts';
import { SuitablyStack } from './suitably-stack.ts';

/**
 * What to synthesize. `outdir` is the cloud assembly's folder (CDK's own choice without it), `validate: false` leaves out
 * the rule checks (for speed, never to deploy); `code` and `console` are folders to take as the functions' code and as
 * the console instead of building them.
 */
export type AppOptions = {
  stage: Stage;
  outdir?: string;
  validate?: boolean;
  code?: string;
  console?: string;
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
export async function suitablyApp({ stage, outdir, validate = true, code, console: site }: AppOptions): Promise<App> {
  const app = new App({
    outdir,
    context: cdkContext(),
    analyticsReporting: false,
    builtinCloudFormationValidation: validate,
  });
  const built = path.join(app.outdir, 'bundle');
  const builtSite = path.join(app.outdir, 'console');
  await Promise.all([
    code ? undefined : bundle({ code: built, maps: path.join(app.outdir, 'source-maps') }),
    site ? undefined : buildConsole(builtSite),
  ]);
  new EdgeStack(app, `${stage.stackName}Edge`, { stage });
  if (stage.backupRegion) new CopiesStack(app, `${stage.stackName}Copies`, { stage, region: stage.backupRegion });
  new SuitablyStack(app, stage.stackName, {
    stage,
    code: Code.fromAsset(code ?? built),
    console: site ?? builtSite,
  });
  // CDK has copied them under the names of their contents.
  for (const folder of [built, builtSite]) rmSync(folder, { recursive: true, force: true });
  if (validate) Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new HIPAASecurityChecks(app));
  return app;
}
