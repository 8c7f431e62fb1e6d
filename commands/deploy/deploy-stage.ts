/** Deploys a stage in the order that lets a failed step be repeated (deployStage). */
import type { Stage } from '../../infra/stages.ts';
import { stackOutputNames } from '../../shared/contract/stack-output-names.ts';
import { isThere, type StackState } from '../stack-state.ts';
import type { Cdk } from './run-cdk.ts';

/** What a deployment begins with: the stack as it stands, and the certificate that was asked for beforehand, if any. */
export type Beginning = { stack: StackState; certificateArn?: string | undefined };

/** The steps of how far the stack is brought, one deployment each. */
function steps(stage: Stage, stack: StackState): { isProtected: boolean; edgeKeyRound: number }[] {
  const { isProtected, keyRound: edgeKeyRound } = stage;
  // What is protected cannot be rolled back: a first deployment is protected when it has succeeded.
  if (!isThere(stack))
    return [{ isProtected: false, edgeKeyRound }, ...(isProtected ? [{ isProtected, edgeKeyRound }] : [])];
  const shown = Number(stack.outputs[stackOutputNames.edgeKeyRound] ?? edgeKeyRound);
  // Functions know a new secret before the edge shows it.
  return [...(shown < edgeKeyRound ? [{ isProtected, edgeKeyRound: shown }] : []), { isProtected, edgeKeyRound }];
}

/**
 * Deploys the vault of copies where there is one, the edge's firewall and certificate, then the stack, which is given
 * their ARNs; in as many steps as protection and a rotation of keys need. Gives the outputs of the stack. Throws a
 * sentence when a step did not succeed; the same command then goes on from there.
 */
export function deployStage(stage: Stage, { stack, certificateArn }: Beginning, cdk: Cdk): Record<string, string> {
  let outputs: Record<string, string> = {};
  for (const progress of steps(stage, stack)) {
    if (stage.backupRegion) cdk.deploy({ stack: `${stage.stackName}Copies`, ...progress });
    const edge = cdk.deploy({ stack: `${stage.stackName}Edge`, ...progress });
    const parameters = { CertificateArn: certificateArn ?? edge.CertificateArn, WebAclArn: edge.WebAclArn };
    const known = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
    outputs = cdk.deploy({ stack: stage.stackName, ...progress, parameters: Object.fromEntries(known) });
  }
  return outputs;
}
