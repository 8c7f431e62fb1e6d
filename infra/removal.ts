import { RemovalPolicy } from 'aws-cdk-lib';
import type { Stage } from './stages.ts';

/**
 * What becomes of tables, keys and people when the stack goes. Where data are kept they stay, except when the very
 * deployment that made them fails: nobody's data are in them yet, and what stayed would stand in the way of the next try.
 */
export const removalOf = ({ keepsData }: Stage): RemovalPolicy =>
  keepsData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
