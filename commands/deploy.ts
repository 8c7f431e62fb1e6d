// npm run deploy -- --stage prod: cdk deploy of that stage, the edge's firewall and certificate (us-east-1) first, because
// the stack itself is given their ARNs. Further options go to the CDK as they are.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readStage } from '../infra/stages.ts';

const [flag, stage, ...further] = process.argv.slice(2);
if (flag !== '--stage') {
  console.error('Usage: npm run deploy -- --stage NAME [options of cdk deploy]');
  process.exit(2);
}
const { stackName } = readStage(stage);

/** Deploys one stack and no other; whether that worked. */
function deployed(stack: string, ...options: string[]): boolean {
  const asked = ['deploy', stack, '--exclusively', '--context', `stage=${stage}`, ...options, ...further];
  return spawnSync('cdk', asked, { stdio: 'inherit' }).status === 0;
}

/** The edge's outputs as parameters of the stack, which has some of the same names. */
function parametersFrom(file: string): string[] {
  const { [`${stackName}Edge`]: outputs = {} } = JSON.parse(readFileSync(file, 'utf8'));
  return ['WebAclArn', 'CertificateArn'].flatMap((name) =>
    outputs[name] ? ['--parameters', `${stackName}:${name}=${outputs[name]}`] : [],
  );
}

const folder = mkdtempSync(path.join(tmpdir(), 'deploy-'));
const outputs = path.join(folder, 'edge.json');
const worked =
  deployed(`${stackName}Edge`, '--outputs-file', outputs) && deployed(stackName, ...parametersFrom(outputs));
rmSync(folder, { recursive: true, force: true });
process.exit(worked ? 0 : 1);
