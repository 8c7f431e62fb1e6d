// What the CDK command line runs (cdk.json). The stage comes from `--context stage=…`; without it, from cdk.json. How far
// its deployment is comes from `npm run deploy`, by the contexts isProtected and edgeKeyRound.
import { localStage, readStage, type Stage, type StageProgress } from './stages.ts';
import { suitablyApp } from './suitably-app.ts';

const { stage: name, isProtected, edgeKeyRound } = JSON.parse(process.env.CDK_CONTEXT_JSON ?? '{}');
const progress: StageProgress = {
  ...(isProtected !== undefined && { isProtected: String(isProtected) === 'true' }),
  ...(edgeKeyRound !== undefined && { edgeKeyRound: Number(edgeKeyRound) }),
};

function named(): Stage {
  try {
    return name === 'local' ? localStage : readStage(name, progress);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(1);
  }
}

const app = await suitablyApp({ stage: named() });
app.synth();
