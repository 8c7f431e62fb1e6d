import { expect, test } from 'vitest';
import { localStage } from '../../infra/stages.ts';
import { sampleStage } from './sample-stage.ts';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

const runsOf = ({ stack, functionOf }: SynthesizedStack) => {
  const arn = stack.attribute(functionOf('canary').id, 'Arn');
  return stack
    .resources('AWS::Events::Rule')
    .filter(({ properties }) => JSON.stringify(properties.Targets).includes(JSON.stringify(arn)))
    .map(({ properties }) => properties.ScheduleExpression);
};

test('the canary runs every quarter of an hour where a stage has one, and is not tried twice', async () => {
  const stage = await synthesizedStack(sampleStage({ canary: true }));
  expect(runsOf(stage)).toEqual(['rate(15 minutes)']);
  const own = stage.stack
    .resources('AWS::Lambda::EventInvokeConfig')
    .filter(({ properties }) => properties.FunctionName === stage.stack.ref(stage.functionOf('canary').id));
  expect(own.map(({ properties }) => properties.MaximumRetryAttempts)).toEqual([0]);
});

test('it does not run by itself where a stage has none, nor on this machine', async () => {
  const [without, local] = [sampleStage({ canary: false }), localStage];
  expect(runsOf(await synthesizedStack(without))).toEqual([]);
  expect(runsOf(await synthesizedStack(local))).toEqual([]);
});
