import { siteFiles } from './edge/site-files.ts';
import { functionPolicies } from './iam/function-policies.ts';
import { ownFunctions } from './lambda/start-functions.ts';
import { loadStack } from './template/load-stack.ts';

/**
 * A synthesized stack as the runner reads it, without running it: for tests that judge the template. `assembly` is the
 * folder that CDK wrote; secrets are made up in the folder `data`.
 */
export function readTemplate(assembly: string, data: string) {
  const stack = loadStack(assembly, data, {});
  return {
    stack,
    /** The functions of the product, without those that only work while a stack is deployed. */
    functions: ownFunctions(stack),
    /** What the role of each function allows, by the function's logical id. */
    policies: functionPolicies(stack),
    /** What a deployment puts into a bucket, by key. */
    filesOf: siteFiles(stack, (text) => text),
  };
}
