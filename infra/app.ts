// What the CDK command line runs (cdk.json). The stage comes from `--context stage=…`; without it, from cdk.json.
import { isStageName, stageNames } from './stages.ts';
import { suitablyApp } from './suitably-app.ts';

const { stage } = JSON.parse(process.env.CDK_CONTEXT_JSON ?? '{}');
if (!isStageName(stage)) {
  process.stderr.write(`There is no stage "${stage}". Choose one with --context stage=<${stageNames.join('|')}>.\n`);
  process.exit(1);
}
const app = await suitablyApp({ stage });
app.synth();
