// npm run deploy -- --stage prod: cdk deploy of that stage. Further options go to the CDK as they are.
import { spawnSync } from 'node:child_process';

const [flag, stage, ...rest] = process.argv.slice(2);
if (flag !== '--stage' || !stage || !/^[a-z][a-z0-9-]*$/.test(stage)) {
  console.error('Usage: npm run deploy -- --stage <prod|…> [options of cdk deploy]');
  process.exit(2);
}

const { status } = spawnSync('cdk', ['deploy', '--context', `stage=${stage}`, ...rest], { stdio: 'inherit' });
process.exit(status ?? 1);
